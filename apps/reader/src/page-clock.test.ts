import { expect, it } from 'vitest'
import { createPageClock } from './page-clock.ts'

const now = Date.parse('2025-10-02T13:04:30.000Z')
const clock = () => createPageClock({ now, timeZone: 'Europe/Kyiv', locale: 'uk' })

it('never goes stale where nothing was said about time', () => {
  expect(clock().nextChangeAt()).toBe(Number.POSITIVE_INFINITY)
})

it('remembers the first moment at which something it said becomes false', () => {
  const page = clock()
  expect(page.describe('2025-10-02T11:04:00.000Z').text).toBe('2 години тому')
  const afterHours = page.nextChangeAt()
  expect(page.describe('2025-10-02T12:20:00.000Z').text).toBe('44 хвилини тому')
  expect(page.nextChangeAt()).toBeLessThan(afterHours)
  expect(page.nextChangeAt()).toBe(Date.parse('2025-10-02T13:05:00.000Z'))
})
