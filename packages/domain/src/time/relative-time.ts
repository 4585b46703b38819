import { calendarDistance, nextOtherDay } from './calendar.ts'
import {
  amountOf,
  type Distance,
  dayMs,
  hourMs,
  minuteMs,
  pack,
  secondMs,
  type Unit,
  unitOf,
} from './units.ts'
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

/** The calendar's end in ECMAScript, in ms to both sides of the epoch. */
const lastInstant = 8.64e15

/** How many days to both sides of now keep their distance ready. */
const readyDays = 1_200

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
  const calendar = createCalendarTable()
  const hoursUntilMs = hoursUntil * hourMs
  const nowDistance = pack('second', 0)
  const todayDistance = pack('day', 0)

  const locate = (then: number, now: number): Distance => {
    const elapsed = now - then
    const sign = elapsed < 0 ? 1 : -1
    const distance = elapsed < 0 ? -elapsed : elapsed
    if (!(distance <= 2 * lastInstant)) checkInstants(then, now)
    if (distance < minuteMs) {
      const seconds = smallest === 'second' ? Math.floor(distance / secondMs) : 0
      return seconds === 0 || isOther(sign) ? nowDistance : sign * seconds * 8
    }
    if (isOther(sign)) return nowDistance
    if (distance < hourMs) return sign * Math.floor(distance / minuteMs) * 8 + 1
    if (distance < hoursUntilMs && distance < dayMs) return sign * Math.floor(distance / hourMs) * 8 + 2
    return locateByDay(then, now, distance)
  }

  const isOther = (sign: number) => tense !== 'auto' && sign > 0 === (tense === 'past')

  const locateByDay = (then: number, now: number, distance: number): Distance => {
    checkInstants(then, now)
    const sign = then > now ? 1 : -1
    const today = zone.dayAt(now)
    // Where a zone has skipped a day, the calendar counts a midnight that nobody saw.
    const days = Math.min(Math.abs(zone.dayAt(then) - today), Math.floor(distance / dayMs) + 1)
    if (days > 0) return calendar(today + sign * days, today)
    return distance < dayMs ? pack('hour', sign * Math.floor(distance / hourMs)) : todayDistance
  }

  const nextBoundary = (then: number, at: number): number => {
    const distance = Math.abs(at - then)
    if (distance > 0 && isOther(at < then ? 1 : -1)) return at < then ? then : Number.POSITIVE_INFINITY
    const ticks = at < then ? ticksBefore : ticksAfter
    if (distance < minuteMs) return ticks(then, at, smallest === 'second' ? secondMs : minuteMs)
    if (distance < hourMs) return ticks(then, at, minuteMs)
    const today = zone.dayAt(at)
    const midnight = zone.startOf(today + 1)
    if (distance < dayMs) return Math.min(ticks(then, at, hourMs), midnight, crossing(then, at))
    const thenDay = zone.dayAt(then)
    const other = zone.startOf(nextOtherDay(thenDay, today))
    return Math.abs(thenDay - today) < 8 ? Math.min(ticks(then, at, dayMs), midnight, other) : other
  }

  /** The instant at which the hours become days, or again hours, of itself: it need not be a whole hour. */
  const crossing = (then: number, at: number) => {
    const instant = at < then ? then - hoursUntilMs + 1 : then + hoursUntilMs
    return instant > at ? instant : Number.POSITIVE_INFINITY
  }

  const nextChange = (then: number, now: number): number => {
    checkInstants(then, now)
    const distance = locate(then, now)
    let at = now
    do at = nextBoundary(then, at)
    while (at <= lastInstant && words(locate(then, at)) === words(distance))
    return at <= lastInstant ? at : Number.POSITIVE_INFINITY
  }

  return {
    resolvedLocale: words.locale,
    format: (then, now) => {
      const distance = locate(then, now)
      return words(distance)
    },
    resolve: (then, now) => {
      const distance = locate(then, now)
      return {
        unit: unitOf(distance),
        value: amountOf(distance),
        text: words(distance),
        nextChange: nextChange(then, now),
      }
    },
    nextChange,
  }
}

/** The next whole unit since `then`. */
function ticksAfter(then: number, at: number, unitMs: number): number {
  return then + (Math.floor((at - then) / unitMs) + 1) * unitMs
}

/** A distance ahead is truncated: it is n units until less than n are left, one millisecond later. */
function ticksBefore(then: number, at: number, unitMs: number): number {
  return then - Math.floor((then - at) / unitMs) * unitMs + 1
}

function checkInstants(then: number, now: number): void {
  for (const instant of [then, now])
    if (!(Math.abs(instant) <= lastInstant)) throw new RangeError(`not a moment of the calendar: ${instant}`)
}

/** Distances between days, made once while today stays the same. */
function createCalendarTable(): (then: number, today: number) => Distance {
  const ready = new Int32Array(2 * readyDays + 1)
  let known = Number.NaN
  return (then, today) => {
    const index = then - today + readyDays
    if (index < 0 || index > 2 * readyDays) return calendarDistance(then, today)
    if (today !== known) {
      ready.fill(0)
      known = today
    }
    const found = ready[index] || calendarDistance(then, today)
    ready[index] = found
    return found
  }
}
