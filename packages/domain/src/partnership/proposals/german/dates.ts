import type { PartOfPeriod } from '../../fuzzy-date.ts'
import type { DateGrammar, DatePattern, SaidYear, Season } from '../date-mention.ts'

const months = [
  'Januar|Jänner|Jan\\.',
  'Februar|Feb\\.',
  'März',
  'April|Apr\\.',
  'Mai',
  'Juni|Juno',
  'Juli',
  'August|Aug\\.',
  'September|Sept?\\.',
  'Oktober|Okt\\.',
  'November|Nov\\.',
  'Dezember|Dez\\.',
]

const weekdays = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag|Sonnabend', 'Sonntag']

const seasons: readonly (readonly [pattern: string, season: Season])[] = [
  ['Frühjahr|Frühling', 3],
  ['Sommer', 6],
  ['Herbst', 9],
  ['Winter', 12],
]

const daysAway: Readonly<Record<string, number>> = {
  vorgestern: -2,
  gestern: -1,
  heute: 0,
  morgen: 1,
  übermorgen: 2,
}

const small = 'einer einem zwei drei vier fünf sechs sieben acht neun zehn'.split(' ')

const end = '(?![\\p{L}\\p{N}])'
const month = `(?<month>${months.join('|')})`
const past = 'vergangene|vorige|letzte'
const ahead = 'kommende|nächste'
const direction = `(?<direction>${past}|diese|${ahead})[nmrs]?`
const saidYear = `(?<saidYear>(?:des )?(?:${past}|diese|${ahead})[nsr]?) Jahres`
const year = `(?:,? (?:(?<year>(?:19|20)\\d\\d)|${saidYear})(?![\\p{L}\\p{N}]))?`

function pattern(source: string, read: DatePattern['read']): DatePattern {
  return { expression: new RegExp(source, 'yiu'), read }
}

function indexIn(list: readonly string[], word = ''): number {
  return list.findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(word)) + 1
}

function toAfter(word = ''): number {
  if (new RegExp(past, 'iu').test(word)) return -1
  return new RegExp(ahead, 'iu').test(word) ? 1 : 0
}

function toYear({ year: number, saidYear: said }: Record<string, string | undefined>): { year?: SaidYear } {
  if (number) return { year: { number: Number(number) } }
  return said ? { year: { after: toAfter(said) } } : {}
}

function toPart(word = ''): PartOfPeriod['part'] {
  if (/anfang|beginn/iu.test(word)) return 'beginning'
  return /mitte/iu.test(word) ? 'middle' : 'end'
}

function toCount(word = ''): number {
  const said = small.indexOf(word.toLowerCase())
  // "einer" and "einem" are both one.
  return said < 0 ? Number(word) : Math.max(1, said)
}

function toWeeks(word: string | undefined): { weeks?: -1 | 1 } {
  const after = toAfter(word)
  return after === -1 || after === 1 ? { weeks: after } : {}
}

const count = `(?<count>\\d{1,2}|${small.join('|')})`

export const germanDates: DateGrammar = {
  limit: /(?:^|[^\p{L}])(?:bis|bis zum|bis zu|bis in den|stand|stand vom|stand:)\s+$/iu,
  patterns: [
    pattern(
      `(?:vom )?(?<day>\\d{1,2})\\.(?: ?[–—-] ?| bis (?:zum )?| und )(?<last>\\d{1,2})\\. ${month}${end}${year}`,
      (g) => ({
        type: 'day',
        day: Number(g.day),
        lastDay: Number(g.last),
        month: indexIn(months, g.month),
        ...toYear(g),
      }),
    ),
    pattern(`(?<day>\\d{1,2})\\. ?${month}${end}${year}`, (g) => ({
      type: 'day',
      day: Number(g.day),
      month: indexIn(months, g.month),
      ...toYear(g),
    })),
    pattern('(?<day>\\d{1,2})\\. ?(?<number>0?[1-9]|1[0-2])\\. ?(?<year>(?:19|20)\\d\\d)?(?!\\d)', (g) => ({
      type: 'day',
      day: Number(g.day),
      month: Number(g.number),
      ...toYear(g),
    })),
    pattern(`(?<part>Anfang|Mitte|Ende) (?:des )?(?:Monats )?${month}${end}${year}`, (g) => ({
      type: 'month',
      part: toPart(g.part),
      month: indexIn(months, g.month),
      ...toYear(g),
    })),
    pattern(
      `(?<part>Anfang|Mitte|Ende) (?:des Jahres )?(?:(?<year>(?:19|20)\\d\\d)|${saidYear})${end}`,
      (g) => {
        const { year } = toYear(g)
        return year && { type: 'year', part: toPart(g.part), year }
      },
    ),
    pattern(`${month}(?: ?[–—/-] ?| (?:und|oder|bis) )(?<last>${months.join('|')})${end}${year}`, (g) => ({
      type: 'month',
      month: indexIn(months, g.month),
      lastMonth: indexIn(months, g.last),
      ...toYear(g),
    })),
    pattern(`${month}${end}${year}`, (g) => ({
      type: 'month',
      month: indexIn(months, g.month),
      ...toYear(g),
    })),
    ...seasons.map(([words, season]) =>
      pattern(`(?:${words})${end}${year}`, (g) => ({ type: 'season', season, ...toYear(g) })),
    ),
    // "heute Morgen" is today.
    pattern(
      `(?<word>vorgestern|gestern|heute|übermorgen)(?: (?:Morgen|früh|Vormittag|Mittag|Nachmittag|Abend|Nacht))?${end}`,
      (g) => ({
        type: 'days-away',
        days: daysAway[(g.word ?? '').toLowerCase()] ?? 0,
      }),
    ),
    // With a capital it is the morning.
    { expression: /(?<word>morgen)(?![\p{L}\p{N}])/uy, read: () => ({ type: 'days-away', days: 1 }) },
    pattern(`in ${count} (?<unit>Wochen?|Tag(?:en)?)${end}`, (g) => ({
      type: 'days-away',
      days: toCount(g.count) * (/^w/iu.test(g.unit ?? '') ? 7 : 1),
    })),
    pattern(`vor ${count} (?<unit>Wochen?|Tag(?:en)?)${end}`, (g) => ({
      type: 'days-away',
      days: -toCount(g.count) * (/^w/iu.test(g.unit ?? '') ? 7 : 1),
    })),
    pattern(`${direction} Woche${end}`, (g) => ({ type: 'weeks-away', weeks: toAfter(g.direction) })),
    pattern(`${direction} Monats?${end}`, (g) => ({ type: 'months-away', months: toAfter(g.direction) })),
    pattern(`${direction} Jahr(?:es)?${end}`, (g) => ({
      type: 'year',
      year: { after: toAfter(g.direction) },
    })),
    pattern(`Jahre? (?<year>(?:19|20)\\d\\d)${end}`, (g) => ({
      type: 'year',
      year: { number: Number(g.year) },
    })),
    // "2000 Menschen" is no year.
    {
      expression: /(?<year>(?:19|20)\d\d)(?![\p{L}\p{N}]|\.?\d| \p{Lu})/uy,
      read: (g) => ({ type: 'year', year: { number: Number(g.year) } }),
    },
    pattern(`(?:${direction} )?(?<weekday>${weekdays.join('|')})${end}`, (g) => ({
      type: 'weekday',
      weekday: indexIn(weekdays, g.weekday),
      ...toWeeks(g.direction),
    })),
  ],
}
