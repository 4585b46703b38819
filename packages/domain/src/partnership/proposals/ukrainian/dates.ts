import type { PartOfPeriod } from '../../fuzzy-date.ts'
import type { DateGrammar, DateMeaning, DatePattern, SaidYear, Season } from '../date-mention.ts'

const months = [
  'січ(?:ень|ня|ні|нем)',
  'лют(?:ий|ого|ому|им)',
  'берез(?:ень|ня|ні|нем)',
  'квіт(?:ень|ня|ні|нем)',
  'трав(?:ень|ня|ні|нем)',
  'черв(?:ень|ня|ні|нем)',
  'лип(?:ень|ня|ні|нем)',
  'серп(?:ень|ня|ні|нем)',
  'верес(?:ень|ня|ні|нем)',
  'жовт(?:ень|ня|ні|нем)',
  'листопад(?:а|і|ом)?',
  'груд(?:ень|ня|ні|нем)',
]

/** Days of the month as they are said: "восьмого липня". */
const ordinals =
  'першого другого третього четвертого пятого шостого сьомого восьмого девятого десятого одинадцятого дванадцятого ' +
  'тринадцятого чотирнадцятого пятнадцятого шістнадцятого сімнадцятого вісімнадцятого девятнадцятого двадцятого'

const weekdays = [
  'понеділ(?:ок|ка)',
  'вівтор(?:ок|ка)',
  'серед(?:у|и)',
  'четвер(?:га)?',
  "п[’ʼ']?ятниц(?:ю|і)",
  'субот(?:у|и)',
  'неділ(?:ю|і)',
]

const seasons: readonly (readonly [pattern: string, season: Season])[] = [
  ['навесні|весн(?:а|ою|и|у)', 3],
  ['влітку|літ(?:о|ом|а|ку)', 6],
  ['восени|ос(?:ені|інь|інню)', 9],
  ['взимку|узимку|зим(?:а|ою|и|у)', 12],
]

const daysAway: Readonly<Record<string, number>> = {
  позавчора: -2,
  вчора: -1,
  учора: -1,
  сьогодні: 0,
  завтра: 1,
  післязавтра: 2,
}

const small: Readonly<Record<string, number>> = {
  один: 1,
  два: 2,
  дві: 2,
  три: 3,
  чотири: 4,
  пять: 5,
  шість: 6,
  сім: 7,
  десять: 10,
}

const end = '(?![\\p{L}\\p{N}])'
const month = `(?<month>${months.join('|')})`
const year =
  '(?:,? (?:(?<year>(?:19|20)\\d\\d)(?: ?(?:року|рік|році|р\\.))?|(?<saidYear>цього|поточного|минулого|торішнього|наступного) року))?'
const direction = '(?<direction>минул|поточн|ц|наступн|прийдешн)\\p{L}*'

function pattern(source: string, read: DatePattern['read']): DatePattern {
  return { expression: new RegExp(source, 'yiu'), read }
}

function monthNumber(word = ''): number {
  return months.findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(word)) + 1
}

function toAfter(word = ''): number {
  if (/^(?:минул|торі)/iu.test(word)) return -1
  return /^(?:наступн|прийдешн)/iu.test(word) ? 1 : 0
}

function toYear({ year: number, saidYear }: Record<string, string | undefined>): { year?: SaidYear } {
  if (number) return { year: { number: Number(number) } }
  return saidYear ? { year: { after: toAfter(saidYear) } } : {}
}

function toPart(word: string): PartOfPeriod['part'] {
  if (/поч/iu.test(word)) return 'beginning'
  return /серед/iu.test(word) ? 'middle' : 'end'
}

function toOrdinal(word: string): number | undefined {
  const plain = word.toLowerCase().replace(/[’ʼ']/g, '')
  const [tens = '', unit] = plain.split(' ')
  const of = (one: string) => ordinals.split(' ').indexOf(one) + 1
  if (!unit) return (tens === 'тридцятого' ? 30 : of(tens)) || undefined
  return (tens === 'двадцять' ? 20 : 30) + of(unit)
}

/** "торік", "цьогоріч", "минулого року" as groups. */
const byNumber = (after: number): DateMeaning => ({ type: 'year', year: { after } })

export const ukrainianDates: DateGrammar = {
  limit: /(?:^|[^\p{L}])(?:до|аж до|по|станом на)\s+$/iu,
  patterns: [
    pattern(
      `(?:(?:з|із|від) )?(?<day>\\d{1,2})(?: ?[–—-] ?| (?:до|по|та|і|й) )(?<last>\\d{1,2}) ${month}${end}${year}`,
      (g) => ({
        type: 'day',
        day: Number(g.day),
        lastDay: Number(g.last),
        month: monthNumber(g.month),
        ...toYear(g),
      }),
    ),
    pattern(`(?<day>\\d{1,2}) ${month}${end}${year}`, (g) => ({
      type: 'day',
      day: Number(g.day),
      month: monthNumber(g.month),
      ...toYear(g),
    })),
    pattern(`(?<day>(?:(?:двадцять|тридцять) )?\\p{L}+(?:ого|ього)) ${month}${end}${year}`, (g) => {
      const day = toOrdinal(g.day ?? '')
      return day ? { type: 'day', day, month: monthNumber(g.month), ...toYear(g) } : undefined
    }),
    pattern('(?<day>\\d{1,2})\\.(?<number>0?[1-9]|1[0-2])\\.(?<year>(?:19|20)\\d\\d)(?!\\d)', (g) => ({
      type: 'day',
      day: Number(g.day),
      month: Number(g.number),
      ...toYear(g),
    })),
    pattern(
      `(?<part>на початку|початок|у середині|в середині|в кінці|у кінці|наприкінці|кінець) ${month}${end}${year}`,
      (g) => ({
        type: 'month',
        part: toPart(g.part ?? ''),
        month: monthNumber(g.month),
        ...toYear(g),
      }),
    ),
    pattern(
      `(?<part>на початку|початок|у середині|в середині|в кінці|у кінці|наприкінці|кінець) (?:(?<year>(?:19|20)\\d\\d)(?: ?(?:року|р\\.))?(?![\\p{L}\\p{N}])|(?<saidYear>цього|минулого|наступного) року)`,
      (g) => {
        const { year } = toYear(g)
        return year && { type: 'year', part: toPart(g.part ?? ''), year }
      },
    ),
    pattern(
      `${month}(?: ?[–—-] ?| (?:та|і|й|чи|або) (?:у |в )?)(?<last>${months.join('|')})${end}${year}`,
      (g) => ({
        type: 'month',
        month: monthNumber(g.month),
        lastMonth: monthNumber(g.last),
        ...toYear(g),
      }),
    ),
    pattern(`${month}${end}${year}`, (g) => ({ type: 'month', month: monthNumber(g.month), ...toYear(g) })),
    ...seasons.map(([words, season]) =>
      pattern(`(?:${words})${end}${year}`, (g) => ({ type: 'season', season, ...toYear(g) })),
    ),
    pattern(`(?<word>${Object.keys(daysAway).join('|')})${end}`, (g) => ({
      type: 'days-away',
      days: daysAway[(g.word ?? '').toLowerCase()] ?? 0,
    })),
    pattern(
      `(?:через|за) (?:(?<count>\\d{1,2}|${Object.keys(small).join('|')}) )?(?<unit>тиждень|тижні|тижнів|день|дні|днів)${end}`,
      (g) => ({
        type: 'days-away',
        days: toCount(g.count) * (g.unit?.startsWith('т') ? 7 : 1),
      }),
    ),
    pattern(
      `(?:(?<count>\\d{1,2}|${Object.keys(small).join('|')}) )?(?<unit>тиждень|тижні|тижнів|день|дні|днів) тому${end}`,
      (g) => ({
        type: 'days-away',
        days: -toCount(g.count) * (g.unit?.startsWith('т') ? 7 : 1),
      }),
    ),
    pattern(`${direction} тиж(?:ня|день|ні)${end}`, (g) => ({
      type: 'weeks-away',
      weeks: toAfter(g.direction),
    })),
    pattern(`${direction} місяц(?:я|ь|і)${end}`, (g) => ({
      type: 'months-away',
      months: toAfter(g.direction),
    })),
    pattern(`торік${end}`, () => byNumber(-1)),
    pattern(`(?:цьогоріч|цього року)${end}`, () => byNumber(0)),
    pattern(`${direction} ро(?:ку|ці)${end}`, (g) => byNumber(toAfter(g.direction))),
    pattern('(?<year>(?:19|20)\\d\\d)(?:-го)? ?(?:року|році|рік|р\\.)', (g) => ({
      type: 'year',
      year: { number: Number(g.year) },
    })),
    pattern(`(?:${direction} )?(?<weekday>${weekdays.join('|')})${end}`, (g) => ({
      type: 'weekday',
      weekday: weekdays.findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(g.weekday ?? '')) + 1,
      ...toWeeks(g.direction),
    })),
  ],
}

function toCount(word: string | undefined): number {
  if (word === undefined) return 1
  return small[word.toLowerCase()] ?? Number(word)
}

function toWeeks(word: string | undefined): { weeks?: -1 | 1 } {
  const after = toAfter(word)
  return after === -1 || after === 1 ? { weeks: after } : {}
}
