import { createLocator } from './locator.ts'
import {
  amountOf,
  type Distance,
  dayMs,
  hourMs,
  lastInstant,
  minuteMs,
  secondMs,
  type Unit,
  unitOf,
} from './units.ts'
import { createWords } from './words.ts'
import { createDayAt } from './zone.ts'

/** For whom the words are, and how they are chosen. */
export interface RelativeTimeOptions {
  /** A BCP 47 language tag that the platform knows. */
  locale: string
  /** An IANA time zone, whose midnight makes a yesterday. There is no default. */
  timeZone: string
  /** `long`: "44 хвилини тому" · `short`: "44 хв тому". */
  style?: 'long' | 'short'
  /** `day`: near days have words of their own (учора, завтра, позавчора) · `none`: always numbers. */
  words?: 'day' | 'none'
  /** Below it everything is now. */
  smallest?: 'minute' | 'second'
  /** From how many hours on a crossed midnight counts as a day; 12 is the least at which no text is more than twice too much. */
  hoursUntil?: number
  /** `past`: nothing lies ahead, what seems to is now: for what has happened, told by a clock that may be wrong. */
  tense?: 'auto' | 'past' | 'future'
  /** Another word for now, such as "щойно". */
  now?: string
}

/** A distance in time, its words, and when they become false. */
export interface RelativeTimeResult {
  unit: Unit
  /** Negative in the past. */
  value: number
  text: string
  /** Epoch milliseconds: the text is true before it and another one at it. `Infinity` when it never changes. */
  nextChange: number
}

/** Instants are epoch milliseconds. Every method throws a RangeError for one that is no moment of the calendar. */
export interface RelativeTime {
  /** The words for `then` as they are at `now`. */
  format(then: number, now: number): string
  /** The words with what they were made of, and when they become false. */
  resolve(then: number, now: number): RelativeTimeResult
  /** The first instant after `now` at which the words are others; `Infinity` when there is none. */
  nextChange(then: number, now: number): number
  /** The words for a number of units that somebody already has, always with digits; negative is the past. */
  formatUnits(value: number, unit: Unit | 'quarter'): string
  /** The locale whose words are used. */
  resolvedLocale: string
}

/**
 * Time in words, made once and asked often.
 *
 * | distance | words |
 * |---|---|
 * | under a minute | now, or seconds on request |
 * | under an hour | minutes |
 * | under a day, no midnight between, or under `hoursUntil` hours | hours |
 * | up to 6 midnights | days: yesterday, 2 days ago … |
 * | under a calendar month | weeks |
 * | under 12 calendar months | months |
 * | else | years |
 *
 * Always truncated, so that no text reaches the next unit: never "60 minutes". Words are CLDR's through `Intl`.
 *
 * @example
 * const { format } = createRelativeTime({ locale: 'uk', timeZone: 'Europe/Kyiv' })
 * format(Date.parse('2025-10-02T12:20:00Z'), Date.parse('2025-10-02T13:04:00Z')) // '44 хвилини тому'
 * @throws RangeError for an unknown locale, time zone or style
 */
export function createRelativeTime({
  locale,
  timeZone,
  style = 'long',
  words: dayWords = 'day',
  smallest = 'minute',
  hoursUntil = 12,
  tense = 'auto',
  now: nowWord,
}: RelativeTimeOptions): RelativeTime {
  const { say, ...words } = createWords(locale, style, dayWords, nowWord)
  const locate = createLocator(
    createDayAt(timeZone),
    smallest === 'second' ? secondMs : minuteMs,
    Math.min(hoursUntil * hourMs, dayMs),
    tense === 'auto' ? 0 : tense === 'past' ? 1 : -1,
  )
  const nextChange = (then: number, now: number) => nextOther((at) => locate(then, at), now)
  return {
    ...words,
    format: (then, now) => say(locate(then, now)),
    nextChange,
    resolve(then, now) {
      const distance = locate(then, now)
      return {
        unit: unitOf(distance),
        value: amountOf(distance),
        text: say(distance),
        nextChange: nextChange(then, now),
      }
    },
  }
}

/**
 * The first instant after `now` at which a distance is another. As time goes on no distance comes back, so strides that
 * grow find one beyond it and halving finds the first.
 */
function nextOther(distanceAt: (instant: number) => Distance, now: number): number {
  const distance = distanceAt(now)
  let same = now
  let other = now
  for (let stride = minuteMs; distanceAt(other) === distance; stride *= 2) {
    if (other === lastInstant) return Number.POSITIVE_INFINITY
    same = other
    other = Math.min(other + stride, lastInstant)
  }
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (distanceAt(middle) === distance) same = middle
    else other = middle
  }
  return other
}
