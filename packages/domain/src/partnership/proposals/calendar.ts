import { dayMs } from '../../time/units.ts'

/** Days are counted from 1 January 1970, months from 1; a day beyond the end of its month is one of the next. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / dayMs
}

export function partsOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

export function isoMonth(year: number, month: number): string {
  const date = partsOf(dayOf(year, month, 1))
  return `${date.year}-${String(date.month).padStart(2, '0')}`
}
