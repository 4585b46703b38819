import type { Instant, Locale } from '@news/domain'
import { describeTime, type TimeInWords } from '@news/domain/time'
import { dateTag } from './i18n/date-tag.ts'

const dayMs = 86_400_000
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const formats = new Map<string, Intl.DateTimeFormat>()

export interface PageClockOptions {
  /** Epoch milliseconds. */
  now: number
  /** IANA time zone whose midnight makes a yesterday. */
  timeZone: string
  locale: Locale
}

/** Puts the moments of one page into words and remembers when the first of these words becomes false. */
export interface PageClock {
  /** Epoch milliseconds: one moment for the whole page. */
  now: number
  describe(instant: Instant): TimeInWords
  /** How many minutes the clocks of UTC are ahead of the zone's at a moment, give or take a day. */
  offsetMinutes(instant: Instant): number
  /** Epoch milliseconds of the earliest change among all moments described so far; the end of the day at the latest. */
  nextChangeAt(): number
}

/** One clock a page: it is asked while the page is rendered, and afterwards says how long the page stays true. */
export function createPageClock({ now, timeZone, locale }: PageClockOptions): PageClock {
  // The page is dated.
  let earliest = endOfDay(now, timeZone)
  const described = new Map<Instant, TimeInWords>()
  return {
    now,
    describe(instant) {
      const known = described.get(instant)
      if (known) return known
      const words = describeTime(instant, { now, timeZone, locale: dateTag(locale), style: 'long' })
      if (words.nextChangeAt !== null) earliest = Math.min(earliest, Date.parse(words.nextChangeAt))
      described.set(instant, words)
      return words
    },
    offsetMinutes(instant) {
      const moment = Date.parse(instant)
      return Math.round(((moment % dayMs) - sinceMidnight(moment, timeZone)) / minuteMs)
    },
    nextChangeAt: () => earliest,
  }
}

/** The last day that was asked for in each zone: a part of it at least. */
const days = new Map<string, { from: number; until: number }>()

/** Epoch milliseconds at which the day is over in a zone; an hour early where the day has one more. */
function endOfDay(now: number, timeZone: string): number {
  const known = days.get(timeZone)
  if (known && now >= known.from && now < known.until) return known.until
  const day = findDay(now, timeZone)
  days.set(timeZone, day)
  return day.until
}

/** Where the clocks have been moved since midnight, its beginning is an hour off: that hour is not taken for known. */
function findDay(now: number, timeZone: string): { from: number; until: number } {
  const begin = now - sinceMidnight(now, timeZone)
  const end = begin + dayMs
  const beyond = sinceMidnight(end, timeZone)
  return { from: Math.min(now, begin + hourMs), until: beyond < dayMs / 2 ? end - beyond : end }
}

/** What the clocks of a zone show, in milliseconds. */
function sinceMidnight(instant: number, timeZone: string): number {
  const parts = formatFor(timeZone).formatToParts(instant)
  const [hours = 0, minutes = 0, seconds = 0] = parts.flatMap(({ type, value }) =>
    type === 'literal' ? [] : [Number(value)],
  )
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + (instant % 1_000)
}

/** Made once: a formatter costs more than a page. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const parts = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
  const format = new Intl.DateTimeFormat('en', { ...parts, hourCycle: 'h23', timeZone })
  formats.set(timeZone, format)
  return format
}
