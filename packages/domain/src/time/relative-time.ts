import { createBoundaries } from './boundaries.ts'
import { checkInstants, createLocator, type Rules } from './locator.ts'
import { amountOf, dayMs, hourMs, lastInstant, minuteMs, secondMs, type Unit, unitOf } from './units.ts'
import { createWords } from './words.ts'
import { createZone } from './zone.ts'

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
  resolve(then: number, now: number): RelativeTimeResult
  /** The first instant after `now` at which the words are others; `Infinity` when there is none. */
  nextChange(then: number, now: number): number
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
  const words = createWords({ locale, style, words: dayWords, now: nowWord })
  const zone = createZone(timeZone)
  const rules: Rules = {
    smallestMs: smallest === 'second' ? secondMs : minuteMs,
    hoursUntilMs: Math.min(hoursUntil * hourMs, dayMs),
    hidden: tense === 'auto' ? 0 : tense === 'past' ? 1 : -1,
  }
  const locate = createLocator(zone, rules)
  const nextBoundary = createBoundaries(zone, rules)

  const format = (then: number, now: number) => words(locate(then, now))
  const nextChange = (then: number, now: number): number => {
    checkInstants(then, now)
    const text = format(then, now)
    let at = now
    do at = nextBoundary(then, at)
    while (at <= lastInstant && format(then, at) === text)
    return at <= lastInstant ? at : Number.POSITIVE_INFINITY
  }
  const resolve = (then: number, now: number): RelativeTimeResult => {
    const distance = locate(then, now)
    return {
      unit: unitOf(distance),
      value: amountOf(distance),
      text: words(distance),
      nextChange: nextChange(then, now),
    }
  }
  return { resolvedLocale: words.locale, format, resolve, nextChange }
}
