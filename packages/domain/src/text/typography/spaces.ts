const noBreak = '\u00a0'

/** Whether two words stay on one line, by what stands before the space and after it. */
type Rule = readonly [before: RegExp, after: RegExp]

const anything = /^/
const number = /^\d[\d.,:–-]*$/
const capitalOrNumber = /^[«„“"]?[\p{Lu}\d]/u

/** A dash never begins a line; initials stay with the name; № and § with their number. */
const everywhere: readonly Rule[] = [
  [/\S/, /^[—–]$/],
  [/^[(«„“"]?\p{Lu}\.$/u, /^\p{Lu}/u],
  [/^[№§]$/, /^\d/],
  [number, /^[%‰°€₴$£]/],
]

/** Units, months and what else belongs to the number before it, up to the end of the word. */
const afterNumber = (words: string): Rule => [number, new RegExp(`^(?:${words})(?:$|[^\\p{L}])`, 'u')]

/** Abbreviations that stand before a name or a number. */
const beforeName = (words: string): Rule => [new RegExp(`^[(«„“"]?(?:${words})\\.$`, 'iu'), capitalOrNumber]

const rules: Readonly<Record<string, readonly Rule[]>> = {
  uk: [
    [/^[(«„“"…]?[авзійоу]$/i, anything],
    [anything, /^(?:би|б|же|ж)(?:$|[^\p{L}])/u],
    afterNumber(
      'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|' +
        'тис|млн|млрд|грн|коп|км|м|см|мм|кг|г|т|га|л|кВт|МВт|год|хв|с|р|рр|ст|року|роки|років',
    ),
    beforeName('м|с|смт|р|о|вул|пл|просп|пров|бул|буд|кв|обл|ім|св|проф|акад|доц|п|ст|рис|табл|див|тел'),
    [/^(?:т|і)\.?$/u, /^(?:д|п|ін|т)\./u],
  ],
  de: [
    afterNumber('Mio|Mrd|Tsd|Euro|Uhr|km|m|cm|mm|kg|g|t|ha|l|kW|MW|Std|Min|Sek|Jahre|Jahren'),
    [
      /^\d{1,2}\.$/,
      /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?:$|\P{L})/u,
    ],
    [/^[(„]?(?:z|d|u|i|o|s|v)\.$/, /^(?:B|h|a|Ä|U|g|d|R|o)\./],
    beforeName('Dr|Prof|Hr|Fr|St|Nr|Art|Abs|S|Bd|Kap|Abb|Tel|ca|Str'),
  ],
  en: [
    afterNumber(
      'January|February|March|April|May|June|July|August|September|October|November|December|' +
        'million|billion|km|m|cm|mm|kg|g|a\\.m|p\\.m|am|pm',
    ),
    beforeName('Mr|Mrs|Ms|Dr|Prof|St|No|Art|p|pp|vol|fig'),
  ],
}

/** Longer words are no abbreviations, prepositions or units: no need to look further. */
const nearby = 24

/** Keeps together what one line must hold. */
export function bindWords(text: string, language: string): string {
  const all = [...everywhere, ...(rules[language] ?? [])]
  return text.replaceAll(' ', (space, at: number) => {
    const before =
      text
        .slice(Math.max(0, at - nearby), at)
        .split(/[\s\u00a0]/)
        .at(-1) ?? ''
    const after = /^[^\s\u00a0]*/.exec(text.slice(at + 1, at + 1 + nearby))?.[0] ?? ''
    if (before === '' || after === '') return space
    return all.some(([left, right]) => left.test(before) && right.test(after)) ? noBreak : space
  })
}
