import type { FuzzyDate as FuzzyDateText } from '@news/domain'
import { usePage } from '../page-context.ts'
import { formatFuzzyDate } from './format-fuzzy-date.ts'

/**
 * A date as exact as its source is: "травень 2025 р.", "8 липня 2025 р.", "кінець червня 2025 року": never more than is
 * known. HTML has a machine's form for days, months and years, but for no span of them.
 */
export function FuzzyDate({ date }: { date: FuzzyDateText }) {
  const { locale } = usePage()
  const words = formatFuzzyDate(date, locale)
  return date.includes('/') ? words : <time dateTime={date.replace(/[~?%]/g, '')}>{words}</time>
}
