import { type Distance, dayMs, month, pack, week, year } from './units.ts'

/**
 * The distance between two calendar days that are a week or more apart: weeks, whole calendar months, years, always by
 * the date on the calendar. Negative when `then` lies before `today`.
 */
export function calendarDistance(then: number, today: number): Distance {
  const sign = then < today ? -1 : 1
  const months = wholeMonths(Math.min(then, today), Math.max(then, today))
  if (months === 0) return pack(week, sign * Math.floor(Math.abs(then - today) / 7))
  if (months < 12) return pack(month, sign * months)
  return pack(year, sign * Math.floor(months / 12))
}

/** How many whole months lie between two days: the day of the month must have come round. */
function wholeMonths(from: number, to: number): number {
  const [a, b] = [new Date(from * dayMs), new Date(to * dayMs)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months
}
