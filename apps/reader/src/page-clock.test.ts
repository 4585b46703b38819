import { expect, it } from 'vitest'
import { createPageClock } from './page-clock.ts'

const now = Date.parse('2025-10-02T13:04:30.000Z')
const clock = () => createPageClock({ now, timeZone: 'Europe/Kyiv', locale: 'uk' })

it.each([
  ['a day like any other', '2025-10-02T13:04:30.250Z', '2025-10-02T21:00:00.000Z'],
  ['its last second', '2025-10-02T20:59:59.999Z', '2025-10-02T21:00:00.000Z'],
  ['its first moment', '2025-10-02T21:00:00.000Z', '2025-10-03T21:00:00.000Z'],
  ['the day that has 23 hours', '2026-03-28T23:00:00.000Z', '2026-03-29T21:00:00.000Z'],
])('a page is dated, and true no longer than %s', (_, from, until) => {
  const page = createPageClock({ now: Date.parse(from), timeZone: 'Europe/Kyiv', locale: 'uk' })
  expect(new Date(page.nextChangeAt()).toISOString()).toBe(until)
})

it('on the day that has 25 hours it is looked at an hour early, and again at its end', () => {
  const options = { timeZone: 'Europe/Kyiv', locale: 'uk' } as const
  const early = createPageClock({ now: Date.parse('2026-10-24T22:30:00.000Z'), ...options }).nextChangeAt()
  expect(new Date(early).toISOString()).toBe('2026-10-25T21:00:00.000Z')
  const end = createPageClock({ now: early, ...options }).nextChangeAt()
  expect(new Date(end).toISOString()).toBe('2026-10-25T22:00:00.000Z')
})

it('remembers the first moment at which something it said becomes false', () => {
  const page = clock()
  expect(page.describe('2025-10-02T11:04:00.000Z').text).toBe('2 години тому')
  const afterHours = page.nextChangeAt()
  expect(page.describe('2025-10-02T12:20:00.000Z').text).toBe('44 хвилини тому')
  expect(page.nextChangeAt()).toBeLessThan(afterHours)
  expect(page.nextChangeAt()).toBe(Date.parse('2025-10-02T13:05:00.000Z'))
})

it.each([
  ['uk', '2 жовтня 2025 р. о 15:20'],
  ['de', '2. Oktober 2025 um 15:20'],
  ['en', '2 October 2025 at 15:20'],
] as const)('says a date in %s as a newspaper of Europe does: %s', (locale, absolute) => {
  const page = createPageClock({ now, timeZone: 'Europe/Kyiv', locale })
  expect(page.describe('2025-10-02T12:20:00.000Z').absolute.replace(/\s/g, ' ')).toBe(absolute)
})

it.each([
  ['Europe/Kyiv', '2026-02-01T23:30:00.000Z', -120],
  ['Europe/Kyiv', '2026-07-01T12:00:00.000Z', -180],
  ['America/New_York', '2026-02-01T03:00:00.000Z', 300],
  ['America/St_Johns', '2026-07-01T12:00:00.000Z', 150],
  ['Pacific/Kiritimati', '2026-07-01T12:00:00.000Z', -840],
] as const)('knows how far the clocks of %s are from those of UTC at %s', (timeZone, instant, minutes) => {
  const behind = createPageClock({ now, timeZone, locale: 'uk' }).offsetMinutes(instant)
  expect(Math.abs(behind - minutes) % 1_440).toBe(0)
})
