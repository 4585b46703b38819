import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRelativeTime } from './relative-time.ts'
import { dayMs, hourMs, minuteMs, secondMs, type Unit } from './units.ts'

/** Half hours of summer time, quarters of an hour, a skipped day, clocks that change at midnight, no changes at all. */
const zones = [
  'Europe/Kyiv',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/St_Johns',
  'Africa/Casablanca',
  'Asia/Beirut',
  'America/Santiago',
  'UTC',
]

const runsPerZone = 6_000

/** What a unit may last at the least and at the most. */
const length: Record<Unit, readonly [number, number]> = {
  second: [secondMs, secondMs],
  minute: [minuteMs, minuteMs],
  hour: [hourMs, hourMs],
  day: [dayMs, dayMs],
  week: [7 * dayMs, 7 * dayMs],
  month: [28 * dayMs, 31 * dayMs],
  year: [365 * dayMs, 366 * dayMs],
}

/** A minute to some years, each order of magnitude as often as any other. */
const distances = fc
  .tuple(fc.double({ min: 0, max: Math.log(20 * 365 * 86_400), noNaN: true }), fc.boolean())
  .map(([size, isAhead]) => Math.round(1_000 * Math.exp(size)) * (isAhead ? 1 : -1))

/** Any moment of these years, and the seconds around midnights and changes of clocks more often. */
const start = Date.UTC(2005, 0)
const end = Date.UTC(2045, 0)
const moments = fc.oneof(
  fc.integer({ min: start, max: end }),
  fc
    .tuple(fc.integer({ min: 0, max: (end - start) / hourMs }), fc.integer({ min: -2, max: 2 }))
    .map(([hours, ms]) => start + hours * hourMs + ms),
)

const settings = fc.record({
  smallest: fc.constantFrom('minute' as const, 'second' as const),
  hoursUntil: fc.constantFrom(6, 12, 24),
  words: fc.constantFrom('day' as const, 'none' as const),
})

describe.each(zones)('in %s', (timeZone) => {
  test('a text is constant before its next change and another one at it', () => {
    fc.assert(
      fc.property(
        moments,
        distances,
        settings,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (now, distance, options, share) => {
          const { format, nextChange } = createRelativeTime({ locale: 'en', timeZone, ...options })
          const then = now + distance
          const next = nextChange(then, now)
          const between = now + Math.floor((next - 1 - now) * share)
          expect(next).toBeGreaterThan(now)
          expect(format(then, between)).toBe(format(then, now))
          expect(format(then, next - 1)).toBe(format(then, now))
          expect(format(then, next)).not.toBe(format(then, now))
        },
      ),
      { numRuns: runsPerZone },
    )
  })

  const { format, resolve } = createRelativeTime({ locale: 'en', timeZone, smallest: 'second' })

  test('no text is more than twice too much or too little', () => {
    fc.assert(
      fc.property(moments, distances, (now, distance) => {
        const { unit, value } = resolve(now + distance, now)
        const real = Math.abs(distance)
        const [shortest, longest] = length[unit]
        if (value === 0) return expect(real).toBeLessThan(26 * hourMs)
        expect(Math.sign(value)).toBe(Math.sign(distance))
        expect(Math.abs(value) * shortest).toBeLessThanOrEqual(2 * real)
        expect((Math.abs(value) + 1) * longest).toBeGreaterThanOrEqual(real / 2)
      }),
      { numRuns: runsPerZone },
    )
  })

  test('as time passes, what has been gets older and what is to come gets nearer', () => {
    fc.assert(
      fc.property(moments, distances, fc.integer({ min: 0, max: 40 * dayMs }), (now, distance, passed) => {
        const then = now + distance
        expect(roughly(resolve(then, now + passed))).toBeLessThanOrEqual(roughly(resolve(then, now)))
      }),
      { numRuns: runsPerZone },
    )
  })

  test('no text reaches the size of the next unit', () => {
    const most = { second: 59, minute: 59, hour: 24, day: 6, week: 4, month: 11, year: 20 } as const
    fc.assert(
      fc.property(moments, distances, (now, distance) => {
        const { unit, value } = resolve(now + distance, now)
        expect(Math.abs(value)).toBeLessThanOrEqual(most[unit])
        expect(format(now + distance, now)).not.toMatch(/\b(?:60|24 hours|7 days|12 months)\b/)
      }),
      { numRuns: runsPerZone },
    )
  })
})

/** A number that orders texts as a reader would: smaller is longer ago. Days may hold hours, months hold weeks. */
function roughly({ unit, value }: { unit: Unit; value: number }): number {
  const order: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']
  return value === 0 && unit === 'second'
    ? 0
    : Math.sign(value || -1) * (order.indexOf(unit) * 1_000 + Math.abs(value))
}
