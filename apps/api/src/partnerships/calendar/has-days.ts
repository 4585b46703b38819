import { type FuzzyDate, fuzzyDatePrecision, fuzzyDateRange, isApproximate } from '@news/domain'

/** A calendar of days shows days: "May or June" and "2023" have no place in it. */
const longestEventDays = 14
export const dayMs = 86_400_000

/** Whether a date names days that a calendar can show. */
export function hasDays(date: FuzzyDate): boolean {
  const { earliest, latest } = fuzzyDateRange(date)
  const days = (Date.parse(latest) - Date.parse(earliest)) / dayMs + 1
  const isExact = fuzzyDatePrecision(date) === 'day' || fuzzyDatePrecision(date) === 'interval'
  return isExact && !isApproximate(date) && days <= longestEventDays
}
