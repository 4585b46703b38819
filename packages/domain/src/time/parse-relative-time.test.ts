import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRelativeTime } from './parse-relative-time.ts'
import { createRelativeTime } from './relative-time.ts'
import { dayMs, hourMs, minuteMs, secondMs, type Unit } from './units.ts'

const now = Date.parse('2025-10-02T13:04:00.000Z')
const options = { now, timeZone: 'Europe/Kyiv' }

const length: Record<Unit, number> = {
  second: secondMs,
  minute: minuteMs,
  hour: hourMs,
  day: dayMs,
  week: 7 * dayMs,
  month: 30.4 * dayMs,
  year: 365.25 * dayMs,
}

/** The answer holds the moment that lies so far away, and little else. */
function expectDistance(text: string, count: number, unit: Unit): void {
  const answer = parseRelativeTime(text, options)
  const meant = now + count * length[unit]
  expect(answer, text).toBeDefined()
  expect(answer?.start, text).toBeLessThanOrEqual(meant)
  expect(answer?.end, text).toBeGreaterThan(meant)
  const width = (answer?.end ?? 0) - (answer?.start ?? 0)
  expect(width, text).toBeLessThanOrEqual(length[unit] * (2.5 + Math.abs(count) / 10))
}

describe('half-translated themes, which no parser reads', () => {
  test.each([
    ['44 хв. ago', -44, 'minute'],
    ['1 хв. ago', -1, 'minute'],
    ['5 хвилин ago', -5, 'minute'],
    ['1 годину ago', -1, 'hour'],
    ['2 години ago', -2, 'hour'],
    ['5 годин ago', -5, 'hour'],
    ['1 день ago', -1, 'day'],
    ['3 дні ago', -3, 'day'],
    ['6 днів ago', -6, 'day'],
    ['1 тиждень ago', -1, 'week'],
    ['2 тижні ago', -2, 'week'],
    ['1 місяць ago', -1, 'month'],
    ['4 місяці ago', -4, 'month'],
    ['1 рік ago', -1, 'year'],
    ['5 років ago', -5, 'year'],
  ] as const)('%s', expectDistance)
})

describe('as people and pages write', () => {
  test.each([
    ['44 хв. тому', -44, 'minute'],
    ['2 дн. тому', -2, 'day'],
    ['годину тому', -1, 'hour'],
    ['хвилину тому', -1, 'minute'],
    ['Тиждень тому', -1, 'week'],
    ['півгодини тому', -30, 'minute'],
    ['близько 2 годин тому', -2, 'hour'],
    ['2 год. 15 хв. тому', -135, 'minute'],
    ['2 години назад', -2, 'hour'],
    ['2 днi тому', -2, 'day'],
    ['дві години тому', -2, 'hour'],
    ["п'ять хвилин тому", -5, 'minute'],
    ['п’ять хвилин тому', -5, 'minute'],
    ['пʼять хвилин тому', -5, 'minute'],
    ['2\u00a0години тому', -2, 'hour'],
    ['через 10 хвилин', 10, 'minute'],
    ['через годину', 1, 'hour'],
    ['vor einer Stunde', -1, 'hour'],
    ['vor etwa 2 Std.', -2, 'hour'],
    ['vor 3 Tagen', -3, 'day'],
    ['vor einer halben Stunde', -30, 'minute'],
    ['in zwei Wochen', 2, 'week'],
    ['an hour ago', -1, 'hour'],
    ['half an hour ago', -30, 'minute'],
    ['about 3 hours ago', -3, 'hour'],
    ['2 hrs ago', -2, 'hour'],
    ['· 5 min. ago', -5, 'minute'],
  ] as const)('%s', expectDistance)

  test.each(['зараз', 'щойно', 'Just now', 'gerade eben', 'jetzt', 'кілька секунд тому'])('%s', (text) => {
    const answer = parseRelativeTime(text, options)
    expect(answer?.start).toBeLessThan(now)
    expect(answer?.start).toBeGreaterThan(now - 2 * minuteMs)
  })
})

describe('days by name', () => {
  const day = (date: string) => Date.parse(`${date}T00:00:00+03:00`)
  test.each([
    ['сьогодні', '2025-10-02'],
    ['вчора', '2025-10-01'],
    ['Учора', '2025-10-01'],
    ['позавчора', '2025-09-30'],
    ['завтра', '2025-10-03'],
    ['gestern', '2025-10-01'],
    ['vorgestern', '2025-09-30'],
    ['übermorgen', '2025-10-04'],
    ['yesterday', '2025-10-01'],
    ['the day before yesterday', '2025-09-30'],
  ])('%s is all of %s', (text, date) => {
    expect(parseRelativeTime(text, options)).toEqual({ start: day(date), end: day(date) + dayMs })
  })

  test.each([
    ['вчора, 14:05', '2025-10-01T14:05:00+03:00'],
    ['вчора о 14:05', '2025-10-01T14:05:00+03:00'],
    ['вчора об 11:00', '2025-10-01T11:00:00+03:00'],
    ['gestern um 9:30 Uhr', '2025-10-01T09:30:00+03:00'],
    ['yesterday at 2:05 PM', '2025-10-01T14:05:00+03:00'],
    ['today, 12:00 am', '2025-10-02T00:00:00+03:00'],
  ])('%s is the minute %s', (text, instant) => {
    const start = Date.parse(instant)
    expect(parseRelativeTime(text, options)).toEqual({ start, end: start + minuteMs })
  })

  test('a time that the clock skipped was never, one that it showed twice may be either', () => {
    const afterSpring = { now: Date.parse('2026-03-30T09:00:00Z'), timeZone: 'Europe/Kyiv' }
    expect(parseRelativeTime('вчора, 03:30', afterSpring)).toBeUndefined()
    const afterAutumn = { now: Date.parse('2025-10-27T09:00:00Z'), timeZone: 'Europe/Kyiv' }
    expect(parseRelativeTime('вчора, 03:30', afterAutumn)).toEqual({
      start: Date.parse('2025-10-26T03:30:00+03:00'),
      end: Date.parse('2025-10-26T03:31:00+02:00'),
    })
  })
})

describe('what is not understood wholly is not answered', () => {
  test.each([
    '',
    'ago',
    'тому',
    '44',
    '2 години',
    'години тому',
    'через хвилину тому',
    'vor 2 hours ago',
    'вчора вночі',
    'вчора, 25:00',
    'вчора, 14:65',
    'yesterday at 13:05 pm',
    '2 жовтня 2025',
    '02.10.2025',
    '1,5 години тому',
    '-2 години тому',
    '(–2 hours ago)',
    '2 години тому!',
    '\u202e2 години тому',
    'Updated 5 min ago',
    '15 хв 2 год тому',
    '2 коти тому',
    'кілька годин тому',
    '99999999 років тому',
    '2 години тому назад',
    'більше 2 годин тому',
    'Рада зібралася 2 години тому',
    '2 години тому 😀',
  ])('«%s»', (text) => {
    expect(parseRelativeTime(text, options)).toBeUndefined()
  })

  test('nor is a language that was not asked for', () => {
    expect(parseRelativeTime('2 hours ago', { ...options, locales: ['en'] })).toBeDefined()
    expect(parseRelativeTime('hace 2 horas', options)).toBeUndefined()
  })

  test('wrong places and moments are refused', () => {
    expect(() => parseRelativeTime('вчора', { now, timeZone: 'Mars/Base' })).toThrow(RangeError)
    expect(() => parseRelativeTime('вчора', { now: Number.NaN, timeZone: 'UTC' })).toThrow(
      'not a moment: NaN',
    )
  })
})

const zones = ['Europe/Kyiv', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'Australia/Lord_Howe', 'UTC']

test('what we write is read back to where it came from', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.record({
        locale: fc.constantFrom('uk', 'de', 'en'),
        style: fc.constantFrom('long' as const, 'short' as const),
        words: fc.constantFrom('day' as const, 'none' as const),
        smallest: fc.constantFrom('minute' as const, 'second' as const),
      }),
      fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2045, 0) }),
      fc.double({ min: 0, max: Math.log(20 * 365 * 86_400), noNaN: true }),
      fc.boolean(),
      (timeZone, style, moment, size, isAhead) => {
        const then = moment + Math.round(1_000 * Math.exp(size)) * (isAhead ? 1 : -1)
        const text = createRelativeTime({ ...style, timeZone }).format(then, moment)
        const answer = parseRelativeTime(text, { now: moment, timeZone })
        if (!answer) throw new Error(`not read: ${text}`)
        expect(answer.start, text).toBeLessThanOrEqual(then)
        expect(answer.end, text).toBeGreaterThan(then)
      },
    ),
    { numRuns: 20_000 },
  )
})

test('so is every number of units up to 400, in every language and style, also when the language is not told', () => {
  for (const locale of ['uk', 'de', 'en'])
    for (const style of ['long', 'short'] as const) {
      const { formatUnits } = createRelativeTime({ locale, style, timeZone: 'UTC' })
      for (const unit of Object.keys(length) as Unit[])
        for (let count = 1; count <= 400; count++)
          for (const value of [count, -count]) {
            const text = formatUnits(value, unit)
            const answer = parseRelativeTime(text, options)
            const meant = now + value * length[unit]
            if (!answer || answer.start > meant || answer.end <= meant) throw new Error(`not read: ${text}`)
          }
    }
})
