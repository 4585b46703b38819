import {
  type FuzzyDate,
  fuzzyDatePrecision,
  isApproximate,
  type Locale,
  type PartOfPeriod,
  partOfPeriod,
} from '@news/domain'
import { dateTag } from '../i18n/date-tag.ts'
import { typeset } from '../typeset.ts'

/**
 * A fuzzy date in words; "≈" stands before what the source itself gave as approximate or uncertain.
 *
 * @example formatFuzzyDate('2025-05/2025-06', 'de') // 'Mai–Juni 2025'
 * @example formatFuzzyDate('2025-06-21~/2025-06-30~', 'de') // 'Ende Juni 2025'
 */
export function formatFuzzyDate(date: FuzzyDate, locale: Locale): string {
  const third = partOfPeriod(date)
  const [from = '', to] = date.split('/')
  if (third) return typeset(`${partWords[locale][third.part]} ${formatGenitive(third.of, locale)}`, locale)
  return typeset(to === undefined ? formatPart(from, locale) : formatSpan(from, to, locale), locale)
}

/**
 * The month or the year of a date, as it stands behind a preposition: «липня 2025 року», „Juli 2025“.
 *
 * @example formatGenitive('2025-07-08', 'uk') // 'липня 2025 року'
 */
export function formatGenitive(date: FuzzyDate, locale: Locale): string {
  const instant = Date.parse(date.slice(0, 7).replace(/[~?%/].*$/, ''))
  const isMonth = /^\d{4}-\d\d/.test(date)
  if (locale !== 'uk') return formatters[locale][isMonth ? 'month' : 'year'].format(instant)
  // The month of a whole date stands in the genitive, a month alone does not.
  const parts = ukrainianDay.formatToParts(instant)
  const month = parts.find(({ type }) => type === 'month')?.value
  return `${isMonth ? `${month} ` : ''}${date.slice(0, 4)} року`
}

const partWords = {
  uk: { beginning: 'початок', middle: 'середина', end: 'кінець' },
  de: { beginning: 'Anfang', middle: 'Mitte', end: 'Ende' },
  en: { beginning: 'early', middle: 'the middle of', end: 'the end of' },
} satisfies Record<Locale, Record<PartOfPeriod['part'], string>>

/** The year that Ukrainian says with both months of a span: once is enough. */
const firstOfTwice = /\s(\d{4}\sр\.)(?=\s–\s.*\1$)/

/** What is equally exact at both ends is one span; else each end is said by itself. */
function formatSpan(from: FuzzyDate, to: FuzzyDate, locale: Locale): string {
  const precision = precisionOf(from)
  if (precision !== precisionOf(to) || isApproximate(from) || isApproximate(to))
    return `${formatPart(from, locale)} – ${formatPart(to, locale)}`
  const span = formatters[locale][precision].formatRange(Date.parse(from), Date.parse(to))
  return span.replace(firstOfTwice, '')
}

function formatPart(part: FuzzyDate, locale: Locale): string {
  const words = formatters[locale][precisionOf(part)].format(Date.parse(part.replace(/[~?%]$/, '')))
  return isApproximate(part) ? `≈\u00a0${words}` : words
}

type Precision = 'year' | 'month' | 'day'

function precisionOf(part: FuzzyDate): Precision {
  const precision = fuzzyDatePrecision(part)
  return precision === 'interval' ? 'day' : precision
}

const ukrainianDay = new Intl.DateTimeFormat('uk', { timeZone: 'UTC', day: 'numeric', month: 'long' })
const formatters = { uk: formattersFor('uk'), de: formattersFor('de'), en: formattersFor('en') }

interface DateFormat {
  format: (instant: number) => string
  formatRange: (from: number, to: number) => string
}

/** A bare year needs no "р.": it is printed as it is. Fuzzy dates are calendar dates, hence UTC on both ends. */
function formattersFor(language: Locale): Record<Precision, DateFormat> {
  const locale = dateTag(language)
  const calendar = { timeZone: 'UTC' } as const
  return {
    year: { format: yearOf, formatRange: (from, to) => `${yearOf(from)}–${yearOf(to)}` },
    month: new Intl.DateTimeFormat(locale, { ...calendar, year: 'numeric', month: 'long' }),
    day: new Intl.DateTimeFormat(locale, { ...calendar, dateStyle: 'long' }),
  }
}

function yearOf(instant: number): string {
  return String(new Date(instant).getUTCFullYear())
}
