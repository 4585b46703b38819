/** The forms a word takes after a whole number, by plural category (CLDR, cardinal). */
export type PluralForms = { one: string; few?: string; many?: string; other?: string }

/**
 * Chooses the form of a word that a whole number asks for. German and English need `one` and `other`, Ukrainian `one`,
 * `few` and `many`.
 *
 * @example createPlural('uk')(22, { one: 'стаття', few: 'статті', many: 'статей' }) // 'статті'
 */
export function createPlural(locale: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale)
  return (count, forms) => {
    const category = rules.select(count)
    const form = category === 'zero' || category === 'two' ? undefined : forms[category]
    return form ?? forms.other ?? forms.many ?? forms.one
  }
}
