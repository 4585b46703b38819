import type { Instant } from '@news/domain'

/**
 * How many whole years have passed, by the calendar in UTC.
 *
 * @param now epoch milliseconds
 * @example ageInYears('2023-03-01T10:00:00.000Z', Date.parse('2026-02-28T10:00:00.000Z')) // 2
 */
export function ageInYears(instant: Instant, now: number): number {
  const from = new Date(instant)
  const to = new Date(now)
  const years = to.getUTCFullYear() - from.getUTCFullYear()
  from.setUTCFullYear(to.getUTCFullYear())
  return from.getTime() > now ? years - 1 : years
}
