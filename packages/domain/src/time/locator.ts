import { calendarDistance } from './calendar.ts'
import { refuse } from './refuse.ts'
import {
  type Distance,
  day,
  dayMs,
  hour,
  hourMs,
  lastInstant,
  minute,
  minuteMs,
  pack,
  second,
  secondMs,
} from './units.ts'
import type { DayAt } from './zone.ts'

/**
 * How far one instant is from another, in the unit that people would choose. Both in epoch milliseconds.
 *
 * @throws RangeError naming what is no moment of the calendar
 */
export type Locator = (then: number, now: number) => Distance

/** The days around now whose distance is kept ready: five and a half years to both sides. */
const half = 2_048

const nowDistance = pack(second, 0)

/**
 * @param smallestMs a second or a minute: below it everything is now
 * @param hoursUntilMs from here on a crossed midnight counts as a day; a day at the most
 * @param hidden the side that is not told and is now instead: −1 the past, 1 the future, 0 none
 */
export function createLocator(
  dayAt: DayAt,
  smallestMs: number,
  hoursUntilMs: number,
  hidden: -1 | 0 | 1,
): Locator {
  const locateByDay = createDayLocator(dayAt)
  return (then, now) => {
    const elapsed = now - then
    const sign = elapsed < 0 ? 1 : -1
    const distance = elapsed < 0 ? -elapsed : elapsed
    if (distance < smallestMs || (sign === hidden && distance <= lastInstant)) return nowDistance
    if (distance < minuteMs) return pack(second, sign * whole(distance / secondMs))
    if (distance < hourMs) return pack(minute, sign * whole(distance / minuteMs))
    if (distance < hoursUntilMs) return pack(hour, sign * whole(distance / hourMs))
    return locateByDay(then, now, distance)
  }
}

/** Truncated; fit for what is less than 2³¹. */
function whole(quotient: number): number {
  return quotient | 0
}

/** The part of the rules in which the midnights of the zone count. */
function createDayLocator(dayAt: DayAt): (then: number, now: number, distance: number) => Distance {
  const ready = new Int16Array(2 * half)
  let knownNow = Number.NaN
  let today = Number.NaN

  const turnTo = (now: number): void => {
    knownNow = now
    const turned = dayAt(now)
    if (turned !== today) ready.fill(0)
    today = turned
  }
  return (then, now, distance) => {
    // What is no number is not less than anything, and comes here too.
    if (!(distance <= lastInstant)) for (const instant of [then, now]) checkInstant(instant)
    if (now !== knownNow) turnTo(now)
    const days = dayAt(then) - today
    if (days === 0 && distance < dayMs) return pack(hour, (then < now ? -1 : 1) * whole(distance / hourMs))
    if (days < 7 && days > -7) {
      const isSeen = (days < 0 ? -days : days) * dayMs <= distance + dayMs
      return pack(day, isSeen ? days : seenDays(days, distance))
    }
    const index = days + half
    const known = ready[index]
    if (known) return known
    const found = calendarDistance(today + days, today)
    // Beyond its ends a typed array keeps nothing.
    ready[index] = found
    return found
  }
}

/** Where a zone has skipped a day, the calendar counts a midnight that nobody saw. */
function seenDays(days: number, distance: number): number {
  const most = Math.floor(distance / dayMs) + 1
  return Math.max(-most, Math.min(days, most))
}

function checkInstant(instant: number): void {
  if (!(Math.abs(instant) <= lastInstant)) refuse('not a moment', instant)
}
