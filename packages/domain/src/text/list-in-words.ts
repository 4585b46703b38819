const formats = new Map<string, Intl.ListFormat>()

/**
 * Things one after another in a sentence, as CLDR joins them: "Київ, Львів і Ірпінь", "Köln, Bonn und Wuppertal".
 *
 * @param language BCP 47
 * @throws RangeError for what is no language tag
 */
export function listInWords(items: readonly string[], language: string): string {
  const format =
    formats.get(language) ?? new Intl.ListFormat(language, { style: 'long', type: 'conjunction' })
  formats.set(language, format)
  return format.format(items)
}
