import { expect, it } from 'vitest'
import { dayFormat } from './day-format.ts'

const now = Date.parse('2026-11-25T20:00:00.000Z')

it.each([
  ['uk', '2026-11-25T20:00:00.000Z', 'Середа, 25\u00a0листопада'],
  ['uk', '2026-11-25T22:30:00.000Z', 'Четвер, 26\u00a0листопада'],
  ['de', '2026-11-25T20:00:00.000Z', 'Mittwoch, 25.\u00a0November'],
  ['en', '2026-11-25T20:00:00.000Z', 'Wednesday 25\u00a0November'],
  ['en', '2025-10-02T12:20:00.000Z', 'Thursday, 2\u00a0October 2025'],
] as const)('in %s, %s in Kyiv is on %s', (locale, instant, day) => {
  expect(dayFormat(locale, 'Europe/Kyiv').format(Date.parse(instant), now)).toBe(day)
})
