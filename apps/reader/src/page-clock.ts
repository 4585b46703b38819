import type { Instant, Locale } from '@news/domain'
import { describeTime, type TimeInWords } from '@news/domain/time'

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
  /** Epoch milliseconds of the earliest change among all moments described so far; Infinity when none ever changes. */
  nextChangeAt(): number
}

/** One clock a page: it is asked while the page is rendered, and afterwards says how long the page stays true. */
export function createPageClock({ now, timeZone, locale }: PageClockOptions): PageClock {
  let earliest = Number.POSITIVE_INFINITY
  return {
    now,
    describe(instant) {
      const words = describeTime(instant, { now, timeZone, locale, style: 'long' })
      if (words.nextChangeAt !== null) earliest = Math.min(earliest, Date.parse(words.nextChangeAt))
      return words
    },
    nextChangeAt: () => earliest,
  }
}
