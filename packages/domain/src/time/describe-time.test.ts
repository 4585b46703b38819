import { describe, expect, test } from 'vitest'
import { formatInPlaces } from './absolute.ts'
import { describeTime } from './describe-time.ts'

const now = Date.parse('2025-10-02T13:04:00.000Z')
const options = { now, timeZone: 'Europe/Kyiv', locale: 'uk' } as const

test('a moment has its words, its full date and the moment at which the words become false', () => {
  expect(describeTime('2025-10-02T12:20:00.000Z', options)).toEqual({
    text: '44 хвилини тому',
    datetime: '2025-10-02T12:20:00.000Z',
    absolute: '2 жовтня 2025 р. о 15:20',
    nextChangeAt: '2025-10-02T13:05:00.000Z',
    kind: 'past',
  })
})

test('text, Date and milliseconds are the same moment', () => {
  const [text, date, ms] = ['2025-10-02T12:20:00.000Z', new Date('2025-10-02T12:20:00Z'), 1_759_407_600_000]
  expect(describeTime(date, options)).toEqual(describeTime(text, options))
  expect(describeTime(ms, options)).toEqual(describeTime(text, options))
})

describe('clocks that differ a little', () => {
  test.each([
    [1, 'зараз', 'now'],
    [119_999, 'зараз', 'now'],
    [120_000, 'через 2 хвилини', 'future'],
  ])('%i ms ahead is %s', (ahead, text, kind) => {
    expect(describeTime(now + ahead, options)).toMatchObject({ text, kind })
  })

  test('the next change is exact there, too', () => {
    for (const ahead of [1, 60_000, 119_999, 120_000, 150_000]) {
      const { text, nextChangeAt } = describeTime(now + ahead, options)
      const next = Date.parse(nextChangeAt ?? '')
      expect(describeTime(now + ahead, { ...options, now: next - 1 }).text).toBe(text)
      expect(describeTime(now + ahead, { ...options, now: next }).text).not.toBe(text)
    }
  })
})

describe('the full date', () => {
  test.each([
    ['uk', '2025-10-02T12:20:00Z', '2 жовтня 2025 р. о 15:20'],
    ['uk', '2025-10-02T08:05:00Z', '2 жовтня 2025 р. об 11:05'],
    ['uk', '2025-10-02T20:11:00Z', '2 жовтня 2025 р. о 23:11'],
    ['de', '2025-10-02T12:20:00Z', '2. Oktober 2025 um 15:20'],
    ['en', '2025-10-02T12:20:00Z', 'October 2, 2025 at 3:20 PM'],
  ])('%s: %s is %s', (locale, instant, absolute) => {
    expect(describeTime(instant, { ...options, locale }).absolute.replace(/\u202f/g, ' ')).toBe(absolute)
  })
})

describe('on the clocks of two places', () => {
  const places = [
    { timeZone: 'Europe/Kyiv', where: 'у Києві' },
    { timeZone: 'Europe/Berlin', where: 'у Вупперталі' },
  ]

  test('the date is said once', () => {
    expect(formatInPlaces(Date.parse('2025-10-03T15:00:00Z'), 'uk', places)).toBe(
      '3 жовтня 2025 р., 18:00 у Києві · 17:00 у Вупперталі',
    )
  })

  test('unless it is not the same', () => {
    expect(formatInPlaces(Date.parse('2025-10-03T21:30:00Z'), 'uk', places)).toBe(
      '4 жовтня 2025 р. о 00:30 у Києві · 3 жовтня 2025 р. о 23:30 у Вупперталі',
    )
  })
})

describe('what is no moment is refused by name', () => {
  test.each([
    'вчора',
    '',
    '2025-13-01T00:00:00Z',
    '2025-10-02T15:20:00',
    '2025-10-02',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    new Date(Number.NaN),
    null,
    undefined,
    true,
    [],
  ] as string[])('%s', (wrong) => {
    expect(() => describeTime(wrong, options)).toThrow(new RangeError(`not a moment: ${String(wrong)}`))
  })

  test('on the clocks of two places, too', () => {
    const kyiv = { timeZone: 'Europe/Kyiv', where: 'у Києві' }
    expect(() => formatInPlaces(Number.NaN, 'uk', [kyiv])).toThrow(new RangeError('not a moment: NaN'))
    expect(() => formatInPlaces(0, 'не мова', [kyiv])).toThrow(new RangeError('unknown locale: не мова'))
    expect(() => formatInPlaces(0, 'uk', [{ ...kyiv, timeZone: 'Mars/Base' }])).toThrow(/Mars\/Base/)
  })
})

test.each(['2025-10-02T15:20:00+03:00', '2025-10-02T15:20+0300', '2025-10-02t12:20:00z'])(
  '%s is a moment',
  (text) => {
    expect(describeTime(text, options).datetime).toBe('2025-10-02T12:20:00.000Z')
  },
)
