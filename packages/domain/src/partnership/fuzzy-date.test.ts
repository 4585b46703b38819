import { describe, expect, it } from 'vitest'
import {
  compareFuzzyDates,
  fuzzyDatePrecision,
  fuzzyDateRange,
  fuzzyDateSchema,
  fuzzyDateSortKey,
  fuzzyPart,
  isApproximate,
  partOfPeriod,
} from './fuzzy-date.ts'

describe('fuzzy dates', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31', 'year', false],
    ['2025-05', '2025-05-01', '2025-05-31', 'month', false],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', false],
    ['2025-07-08', '2025-07-08', '2025-07-08', 'day', false],
    ['2025-10~', '2025-10-01', '2025-10-31', 'month', true],
    ['2023?', '2023-01-01', '2023-12-31', 'year', true],
    ['2025-05/2025-06', '2025-05-01', '2025-06-30', 'interval', false],
    ['2025-06-20/2025-06~', '2025-06-20', '2025-06-30', 'interval', true],
  ])('%s covers %s to %s', (date, earliest, latest, precision, approximate) => {
    expect(fuzzyDateSchema.parse(date)).toBe(date)
    expect(fuzzyDateRange(date)).toEqual({ earliest, latest })
    expect(fuzzyDatePrecision(date)).toBe(precision)
    expect(isApproximate(date)).toBe(approximate)
  })

  it.each([
    '',
    '25',
    '2025-13',
    '2025-00',
    '2025-02-30',
    '2025-2-3',
    '2025-06/2025-05',
    '2025/..',
    'завтра',
    '2025-10-02T12:00',
  ])('%j is refused', (date) => {
    expect(fuzzyDateSchema.safeParse(date).success).toBe(false)
  })

  it('sort into one order from any order: earlier first, the more exact first', () => {
    const sorted = [
      '2023',
      '2025-01-01',
      '2025-01',
      '2025',
      '2025-05',
      '2025-05?',
      '2025-05~',
      '2025-05-31',
      '2025-06',
    ]
    for (let turn = 0; turn < sorted.length; turn++) {
      const mixed = [...sorted.slice(turn), ...sorted.slice(0, turn)].reverse()
      expect(mixed.toSorted(compareFuzzyDates)).toEqual(sorted)
      const keys = mixed.map((date) => `${fuzzyDateSortKey(date)} any`).sort()
      expect(keys.map((key) => key.split(' ')[2])).toEqual(sorted)
    }
  })
})

describe('a part of a month or a year', () => {
  it.each([
    ['beginning', '2025-06', '2025-06-01~/2025-06-10~'],
    ['middle', '2025-06', '2025-06-11~/2025-06-20~'],
    ['end', '2025-06', '2025-06-21~/2025-06-30~'],
    ['end', '2024-02', '2024-02-21~/2024-02-29~'],
    ['end', '2023', '2023-09~/2023-12~'],
    ['beginning', '2023', '2023-01~/2023-04~'],
  ] as const)('the %s of %s is kept as %s', (part, of, date) => {
    expect(fuzzyPart(part, of)).toBe(date)
    expect(fuzzyDateSchema.parse(date)).toBe(date)
    expect(partOfPeriod(date)).toEqual({ part, of })
  })

  it.each(['2025-06-21/2025-06-30', '2025-06', '2025-06-21~/2025-07-30~', '2025-02-21~/2025-02-27~'])(
    '%s is none',
    (date) => {
      expect(partOfPeriod(date)).toBeUndefined()
    },
  )
})
