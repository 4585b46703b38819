import { type Distance, day, dayMs, month, pack, week, year } from './units.ts'

/**
 * The distance between two calendar days that differ: days up to 6, then weeks, whole calendar months, years, always
 * by the date on the calendar. Negative when `then` lies before `today`.
 */
export function calendarDistance(then: number, today: number): Distance {
  const sign = then < today ? -1 : 1
  const days = Math.abs(then - today)
  if (days < 7) return pack(day, sign * days)
  const months = wholeMonths(Math.min(then, today), Math.max(then, today))
  if (months === 0) return pack(week, sign * Math.floor(days / 7))
  if (months < 12) return pack(month, sign * months)
  return pack(year, sign * Math.floor(months / 12))
}

/** The first day after `today` on which {@link calendarDistance} gives something else. */
export function nextOtherDay(then: number, today: number): number {
  const days = Math.abs(then - today)
  if (days < 7) return today + 1
  return then < today ? nextAfter(then, today, days) : nextBefore(then, today, days)
}

/** As time goes on, something in the past gets further away: the next full week, month or year. */
function nextAfter(then: number, today: number, days: number): number {
  const months = wholeMonths(then, today)
  if (months >= 12) return monthsAfter(then, (Math.floor(months / 12) + 1) * 12)
  const month = monthsAfter(then, months + 1)
  return months > 0 ? month : Math.min(month, then + (Math.floor(days / 7) + 1) * 7)
}

/** Something ahead comes nearer: the first day that is no longer a full week, month or year before it. */
function nextBefore(then: number, today: number, days: number): number {
  const months = wholeMonths(today, then)
  if (months === 0) return then - Math.floor(days / 7) * 7 + 1
  const whole = months < 12 ? months : Math.floor(months / 12) * 12
  return lessThanMonthsBefore(then, whole)
}

/** How many whole months lie between two days: the day of the month must have come round. */
function wholeMonths(from: number, to: number): number {
  const [a, b] = [new Date(from * dayMs), new Date(to * dayMs)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months
}

/** The first day that is so many whole months after another: the 1st of the next one where a month is too short. */
function monthsAfter(day: number, months: number): number {
  const from = new Date(day * dayMs)
  return dayInMonth(from, months, from.getUTCDate())
}

/** The first day that is less than so many whole months before another. */
function lessThanMonthsBefore(day: number, months: number): number {
  const to = new Date(day * dayMs)
  return dayInMonth(to, -months, to.getUTCDate() + 1)
}

/** A day of the month that lies some months away, or the 1st of the following one where that month has no such day. */
function dayInMonth(from: Date, months: number, date: number): number {
  const wanted = new Date(from)
  wanted.setUTCDate(1)
  wanted.setUTCMonth(from.getUTCMonth() + months)
  const month = wanted.getUTCMonth()
  wanted.setUTCDate(date)
  if (wanted.getUTCMonth() !== month) wanted.setUTCDate(1)
  return wanted.getTime() / dayMs
}
