import { z } from 'zod'

/**
 * A date as exact as its source is: the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that chronicles of cities use.
 *
 * - `2023`, `2025-05`, `2025-07-08`: a year, a month, a day
 * - `2025-10~`, `2025-10?`, `2025-10%`: approximate, uncertain, both
 * - `2025-05/2025-06`: from … to …
 */
const part = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[~?%]?`
const pattern = new RegExp(`^${part}(?:/${part})?$`)

export const fuzzyDateSchema = z
  .string()
  .regex(pattern, 'must be a date in EDTF such as "2023", "2025-05", "2025-07-08" or "2025-10~"')
  .refine(isOnCalendar, 'names a day that the calendar does not have, or ends before it begins')
  .meta({
    id: 'FuzzyDate',
    description:
      'A date as exact as its source is (EDTF): year, month or day, ~ approximate, ? uncertain, a/b interval',
    examples: ['2023', '2025-05', '2025-07-08', '2025-10~'],
  })
export type FuzzyDate = z.infer<typeof fuzzyDateSchema>

export type DatePrecision = 'year' | 'month' | 'day' | 'interval'

/** The first and the last calendar day that a fuzzy date may mean, both `YYYY-MM-DD`. */
export interface DayRange {
  earliest: string
  latest: string
}

/**
 * The calendar days that a fuzzy date covers. Approximation does not widen it: nobody said by how much.
 *
 * @example fuzzyDateRange('2025-05') // { earliest: '2025-05-01', latest: '2025-05-31' }
 * @throws RangeError when the text is not a fuzzy date
 */
export function fuzzyDateRange(date: FuzzyDate): DayRange {
  if (!pattern.test(date)) throw new RangeError(`not a fuzzy date: ${date}`)
  const [from = '', to = from] = date.split('/')
  return { earliest: firstDay(from), latest: lastDay(to) }
}

/** How exact a fuzzy date is. */
export function fuzzyDatePrecision(date: FuzzyDate): DatePrecision {
  if (date.includes('/')) return 'interval'
  const { length } = bare(date)
  return length === 4 ? 'year' : length === 7 ? 'month' : 'day'
}

/** True when the source itself said "about" or "perhaps". */
export function isApproximate(date: FuzzyDate): boolean {
  return /[~?%]/.test(date)
}

/** A part of a month or a year as chronicles name it: "the end of June". */
export interface PartOfPeriod {
  part: 'beginning' | 'middle' | 'end'
  /** The month or the year. */
  of: FuzzyDate
}

const thirds = [
  { part: 'beginning', days: ['01', '10'], months: ['01', '04'] },
  { part: 'middle', days: ['11', '20'], months: ['05', '08'] },
  { part: 'end', days: ['21', ''], months: ['09', '12'] },
] as const

/**
 * The third of a month or a year that a fuzzy date stands for, where it is one. EDTF has no "end of June": it is kept as
 * an approximate interval over the last third.
 *
 * @example partOfPeriod('2025-06-21~/2025-06-30~') // { part: 'end', of: '2025-06' }
 * @example partOfPeriod('2023-09~/2023-12~') // { part: 'end', of: '2023' }
 */
export function partOfPeriod(date: FuzzyDate): PartOfPeriod | undefined {
  const [, of = '', from] = /^(\d{4}(?:-\d\d)?)-(\d\d)~\/\1-\d\d~$/.exec(date) ?? []
  const isYear = of.length === 4
  const third = thirds.find(({ days, months }) => (isYear ? months : days)[0] === from)
  return third && date === fuzzyPart(third.part, of) ? { part: third.part, of } : undefined
}

/**
 * A third of a month or a year as a fuzzy date.
 *
 * @example fuzzyPart('end', '2025-06') // '2025-06-21~/2025-06-30~'
 */
export function fuzzyPart(part: PartOfPeriod['part'], of: FuzzyDate): FuzzyDate {
  const third = thirds.find((candidate) => candidate.part === part)
  const [from = '', to = ''] = (of.length === 4 ? third?.months : third?.days) ?? []
  return `${of}-${from}~/${to ? `${of}-${to}` : lastDay(of)}~`
}

/**
 * Order for time lines: by the earliest day, then the latest day (the more exact first), then the text itself, so that
 * every set of dates has one order.
 */
export function compareFuzzyDates(a: FuzzyDate, b: FuzzyDate): number {
  const [x, y] = [fuzzyDateSortKey(a), fuzzyDateSortKey(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

/**
 * A text for each fuzzy date: compared as texts they are in the order of {@link compareFuzzyDates}, for whoever keeps very
 * many of them in order.
 *
 * @example fuzzyDateSortKey('2025-05') // '2025-05-01 2025-05-31 2025-05'
 */
export function fuzzyDateSortKey(date: FuzzyDate): string {
  const { earliest, latest } = fuzzyDateRange(date)
  return `${earliest} ${latest} ${date}`
}

function bare(text: string): string {
  return text.replace(/[~?%]$/, '')
}

function firstDay(text: string): string {
  const [year, month = '01', day = '01'] = bare(text).split('-')
  return `${year}-${month}-${day}`
}

function lastDay(text: string): string {
  const [year = '', month = '12', day] = bare(text).split('-')
  return `${year}-${month}-${day ?? String(daysInMonth(Number(year), Number(month)))}`
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isOnCalendar(date: string): boolean {
  if (!pattern.test(date)) return true
  const { earliest, latest } = fuzzyDateRange(date)
  return earliest <= latest && [earliest, latest].every(isDay)
}

function isDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
}
