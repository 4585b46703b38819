import { expect, it } from 'vitest'
import { ageInYears } from './age-in-years.ts'

it.each([
  ['2025-11-26T10:00:00.000Z', '2026-11-25T10:00:00.000Z', 0],
  ['2025-11-25T10:00:00.000Z', '2026-11-25T10:00:00.000Z', 1],
  ['2024-02-29T10:00:00.000Z', '2026-02-28T10:00:00.000Z', 1],
  ['2024-02-29T10:00:00.000Z', '2026-03-01T10:00:00.000Z', 2],
  ['2019-01-01T00:00:00.000Z', '2026-11-25T10:00:00.000Z', 7],
  ['2026-11-25T10:00:01.000Z', '2026-11-25T10:00:00.000Z', -1],
])('what came at %s is at %s %i years old', (instant, now, years) => {
  expect(ageInYears(instant, Date.parse(now))).toBe(years)
})
