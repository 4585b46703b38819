import { describe, expect, test } from 'vitest'
import { createRelativeTime, type RelativeTimeOptions } from './relative-time.ts'

const kyiv = createRelativeTime({ locale: 'uk', timeZone: 'Europe/Kyiv' })

/** Both as they stand on a clock in Kyiv, in winter (+02:00) unless the text says otherwise. */
function say(then: string, now: string, options: Partial<RelativeTimeOptions> = {}): string {
  const told = createRelativeTime({ locale: 'uk', timeZone: 'Europe/Kyiv', ...options })
  return told.format(Date.parse(then), Date.parse(now))
}

describe('what has been, as seen at noon of Friday, 20 February 2026', () => {
  const now = '2026-02-20T12:00:00.000+02:00'
  test.each([
    ['2026-02-20T12:00:00.000+02:00', 'зараз'],
    ['2026-02-20T11:59:00.001+02:00', 'зараз'],
    ['2026-02-20T11:59:00.000+02:00', '1 хвилину тому'],
    ['2026-02-20T11:58:00.001+02:00', '1 хвилину тому'],
    ['2026-02-20T11:58:00.000+02:00', '2 хвилини тому'],
    ['2026-02-20T11:39:00.000+02:00', '21 хвилину тому'],
    ['2026-02-20T11:16:00.000+02:00', '44 хвилини тому'],
    ['2026-02-20T11:00:00.001+02:00', '59 хвилин тому'],
    ['2026-02-20T11:00:00.000+02:00', '1 годину тому'],
    ['2026-02-20T09:00:00.000+02:00', '3 години тому'],
    ['2026-02-20T00:00:00.000+02:00', '12 годин тому'],
    ['2026-02-19T23:59:59.999+02:00', 'учора'],
    ['2026-02-19T12:00:00.001+02:00', 'учора'],
    ['2026-02-19T00:00:00.000+02:00', 'учора'],
    ['2026-02-18T23:59:59.999+02:00', 'позавчора'],
    ['2026-02-17T23:59:59.999+02:00', '3 дні тому'],
    ['2026-02-14T00:00:00.000+02:00', '6 днів тому'],
    ['2026-02-13T23:59:59.999+02:00', '1 тиждень тому'],
    ['2026-02-06T23:59:59.999+02:00', '2 тижні тому'],
    ['2026-01-21T00:00:00.000+02:00', '4 тижні тому'],
    ['2026-01-20T23:59:59.999+02:00', '1 місяць тому'],
    ['2025-12-21T00:00:00.000+02:00', '1 місяць тому'],
    ['2025-12-20T23:59:59.999+02:00', '2 місяці тому'],
    ['2025-02-21T00:00:00.000+02:00', '11 місяців тому'],
    ['2025-02-20T23:59:59.999+02:00', '1 рік тому'],
    ['2024-02-21T00:00:00.000+02:00', '1 рік тому'],
    ['2024-02-20T23:59:59.999+02:00', '2 роки тому'],
    ['1926-02-20T00:00:00.000+02:00', '100 років тому'],
  ])('%s is %s', (then, text) => {
    expect(say(then, now)).toBe(text)
  })
})

describe('what is to come, as seen at noon of Friday, 20 February 2026', () => {
  const now = '2026-02-20T12:00:00.000+02:00'
  test.each([
    ['2026-02-20T12:00:59.999+02:00', 'зараз'],
    ['2026-02-20T12:01:00.000+02:00', 'через 1 хвилину'],
    ['2026-02-20T12:01:59.999+02:00', 'через 1 хвилину'],
    ['2026-02-20T12:59:59.999+02:00', 'через 59 хвилин'],
    ['2026-02-20T13:00:00.000+02:00', 'через 1 годину'],
    ['2026-02-20T23:59:59.999+02:00', 'через 11 годин'],
    ['2026-02-21T00:00:00.000+02:00', 'завтра'],
    ['2026-02-22T00:00:00.000+02:00', 'післязавтра'],
    ['2026-02-26T23:59:59.999+02:00', 'через 6 днів'],
    ['2026-02-27T09:00:00.000+02:00', 'через 1 тиждень'],
    ['2026-03-19T23:59:59.999+02:00', 'через 3 тижні'],
    ['2026-03-20T00:00:00.000+02:00', 'через 1 місяць'],
    ['2027-02-19T23:59:59.999+02:00', 'через 11 місяців'],
    ['2027-02-20T00:00:00.000+02:00', 'через 1 рік'],
  ])('%s is %s', (then, text) => {
    expect(say(then, now)).toBe(text)
  })
})

describe('midnight counts from twelve hours on', () => {
  test.each([
    ['2026-02-19T23:59:00+02:00', '2026-02-20T00:00:10+02:00', '1 хвилину тому'],
    ['2026-02-19T22:00:00+02:00', '2026-02-20T09:59:59+02:00', '11 годин тому'],
    ['2026-02-19T22:00:00+02:00', '2026-02-20T10:00:00+02:00', 'учора'],
    ['2026-02-20T00:10:00+02:00', '2026-02-20T23:50:00+02:00', '23 години тому'],
  ])('%s at %s is %s', (then, now, text) => {
    expect(say(then, now)).toBe(text)
  })
})

describe('the calendar', () => {
  test.each([
    ['a day of 25 hours has no 24th', '2025-10-26T00:00:00+03:00', '2025-10-26T23:30:00+02:00', 'сьогодні'],
    ['a day of 23 hours is over sooner', '2026-03-29T00:30:00+02:00', '2026-03-30T00:00:00+03:00', 'учора'],
    [
      'a month is over on its own day',
      '2026-01-31T12:00:00+02:00',
      '2026-02-28T12:00:00+02:00',
      '4 тижні тому',
    ],
    [
      'or on the day after a short one',
      '2026-01-31T12:00:00+02:00',
      '2026-03-01T12:00:00+02:00',
      '1 місяць тому',
    ],
    [
      '29 February comes round on 1 March',
      '2024-02-29T12:00:00+02:00',
      '2025-02-28T12:00:00+02:00',
      '11 місяців тому',
    ],
    ['and is a year old then', '2024-02-29T12:00:00+02:00', '2025-03-01T12:00:00+02:00', '1 рік тому'],
    ['far years', '-000043-03-15T12:00:00Z', '2026-03-15T12:00:00Z', '2069 років тому'],
  ])('%s', (_, then, now, text) => {
    expect(say(then, now).replace('\u00a0', '')).toBe(text)
  })

  test('is that of the zone, not of the process', () => {
    const [then, now] = ['2026-02-20T22:30:00Z', '2026-02-21T11:00:00Z']
    expect(say(then, now)).toBe('12 годин тому')
    expect(say(then, now, { timeZone: 'Europe/Berlin' })).toBe('учора')
  })

  test('a day that a zone leaves out makes nothing older than it is', () => {
    const apia = { timeZone: 'Pacific/Apia', locale: 'en' }
    expect(say('2011-12-29T20:00:00-10:00', '2011-12-31T10:00:00+14:00', apia)).toBe('yesterday')
  })
})

describe('options', () => {
  const now = '2026-02-20T12:00:00+02:00'
  const yesterday = '2026-02-19T12:00:00+02:00'
  test.each([
    ['short', { style: 'short' }, '2026-02-20T11:16:00+02:00', '44 хв тому'],
    ['German', { locale: 'de' }, '2026-02-20T11:16:00+02:00', 'vor 44 Minuten'],
    ['German days', { locale: 'de' }, '2026-02-18T12:00:00+02:00', 'vorgestern'],
    ['English, short', { locale: 'en', style: 'short' }, '2026-02-20T11:16:00+02:00', '44 min. ago'],
    ['seconds', { smallest: 'second' }, '2026-02-20T11:59:29+02:00', '31 секунду тому'],
    ['no second at all', { smallest: 'second' }, '2026-02-20T12:00:00+02:00', 'зараз'],
    ['days in digits', { words: 'none' }, yesterday, '1 день тому'],
    ['hours for longer', { hoursUntil: 24 }, '2026-02-19T12:00:01+02:00', '23 години тому'],
    ['another word for now', { now: 'щойно' }, '2026-02-20T11:59:30+02:00', 'щойно'],
    ['nothing ahead', { tense: 'past' }, '2026-02-20T15:00:00+02:00', 'зараз'],
    ['nothing behind', { tense: 'future' }, '2026-02-20T09:00:00+02:00', 'зараз'],
  ] as const)('%s', (_, options, then, text) => {
    expect(say(then, now, options)).toBe(text)
  })
})

describe('the next change', () => {
  test.each([
    [
      'of minutes',
      '2026-02-20T11:16:00.000+02:00',
      '2026-02-20T12:00:30.000+02:00',
      '2026-02-20T12:01:00.000+02:00',
    ],
    [
      'of hours is the noon of the night',
      '2026-02-19T22:00:00.000+02:00',
      '2026-02-20T09:30:00.000+02:00',
      '2026-02-20T10:00:00.000+02:00',
    ],
    [
      'of yesterday is midnight',
      '2026-02-19T10:00:00.000+02:00',
      '2026-02-20T12:00:00.000+02:00',
      '2026-02-21T00:00:00.000+02:00',
    ],
    [
      'crosses a change of clocks',
      '2026-03-27T10:00:00.000+02:00',
      '2026-03-28T12:00:00.000+02:00',
      '2026-03-29T00:00:00.000+02:00',
    ],
    [
      'of a month',
      '2026-01-31T10:00:00.000+02:00',
      '2026-03-05T12:00:00.000+02:00',
      '2026-03-31T00:00:00.000+03:00',
    ],
    [
      'of years',
      '2024-02-29T10:00:00.000+02:00',
      '2026-02-20T12:00:00.000+02:00',
      '2026-03-01T00:00:00.000+02:00',
    ],
    [
      'ahead: a millisecond after the whole minute',
      '2026-02-20T12:05:00.000+02:00',
      '2026-02-20T12:00:00.000+02:00',
      '2026-02-20T12:00:00.001+02:00',
    ],
  ])('%s', (_, then, now, next) => {
    expect(new Date(kyiv.nextChange(Date.parse(then), Date.parse(now))).toISOString()).toBe(
      new Date(next).toISOString(),
    )
  })

  test('never comes for what is hidden for good', () => {
    const future = createRelativeTime({ locale: 'uk', timeZone: 'Europe/Kyiv', tense: 'future' })
    expect(future.nextChange(0, 1)).toBe(Number.POSITIVE_INFINITY)
  })

  test('comes with everything else at once', () => {
    const [then, now] = [Date.parse('2026-02-20T09:16:00Z'), Date.parse('2026-02-20T10:00:30Z')]
    expect(kyiv.resolve(then, now)).toEqual({
      unit: 'minute',
      value: -44,
      text: '44 хвилини тому',
      nextChange: Date.parse('2026-02-20T10:01:00Z'),
    })
  })
})

describe('what cannot be told is refused by name', () => {
  const options = { locale: 'uk', timeZone: 'Europe/Kyiv' } as const
  test.each([
    ['a zone', { ...options, timeZone: 'Europe/Atlantis' }, /zone.*Europe\/Atlantis/i],
    ['an empty zone', { ...options, timeZone: '' }, /zone/i],
    ['no zone', { locale: 'uk' } as typeof options, /zone.*undefined/i],
    ['a locale', { ...options, locale: 'qqq' }, 'unknown locale: qqq'],
    ['no locale at all', { ...options, locale: 'не мова' }, 'unknown locale: не мова'],
    ['a narrow style', { ...options, style: 'narrow' as 'long' }, 'unknown style: narrow'],
  ])('%s', (_, wrong, message) => {
    expect(() => createRelativeTime(wrong)).toThrow(RangeError)
    expect(() => createRelativeTime(wrong)).toThrow(message)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 9e15])(
    'the moment %s',
    (wrong) => {
      for (const told of [kyiv, createRelativeTime({ ...options, tense: 'past' })])
        for (const method of [told.format, told.resolve, told.nextChange]) {
          expect(() => method(wrong, 0)).toThrow(new RangeError(`not a moment: ${wrong}`))
          expect(() => method(0, wrong)).toThrow(new RangeError(`not a moment: ${wrong}`))
        }
    },
  )
})
