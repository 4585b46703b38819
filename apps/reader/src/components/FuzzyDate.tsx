import { type FuzzyDate as FuzzyDateText, fuzzyDatePrecision, isApproximate, type Locale } from '@news/domain'
import { usePage } from '../page-context.ts'

/** A date as exact as its source is: "травень 2025 р.", "8 липня 2025 р.", "близько жовтня": never more than is known. */
export function FuzzyDate({ date }: { date: FuzzyDateText }) {
  const { locale } = usePage()
  return <time dateTime={date.replace(/[~?%]/g, '')}>{formatFuzzyDate(date, locale)}</time>
}

/**
 * A fuzzy date in words; "≈" stands before what the source itself gave as approximate or uncertain.
 *
 * @example formatFuzzyDate('2025-05/2025-06~', 'de') // 'Mai 2025 – ≈ Juni 2025'
 */
export function formatFuzzyDate(date: FuzzyDateText, locale: Locale): string {
  return date
    .split('/')
    .map((part) => formatPart(part, locale))
    .join(' – ')
}

function formatPart(part: FuzzyDateText, locale: Locale): string {
  const words = formatters[locale][precisionOf(part)].format(Date.parse(part.replace(/[~?%]$/, '')))
  return isApproximate(part) ? `≈\u00a0${words}` : words
}

type Precision = 'year' | 'month' | 'day'

function precisionOf(part: FuzzyDateText): Precision {
  const precision = fuzzyDatePrecision(part)
  return precision === 'interval' ? 'day' : precision
}

const formatters = { uk: formattersFor('uk'), de: formattersFor('de'), en: formattersFor('en-GB') }

/** A bare year needs no "р.": it is printed as it is. Fuzzy dates are calendar dates, hence UTC on both ends. */
function formattersFor(locale: string): Record<Precision, { format(instant: number): string }> {
  const calendar = { timeZone: 'UTC' } as const
  return {
    year: { format: (instant) => String(new Date(instant).getUTCFullYear()) },
    month: new Intl.DateTimeFormat(locale, { ...calendar, year: 'numeric', month: 'long' }),
    day: new Intl.DateTimeFormat(locale, { ...calendar, dateStyle: 'long' }),
  }
}
