import { calendarDistance } from './calendar.ts'
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
import type { Zone } from './zone.ts'

/** What is told, and from where on. */
export interface Rules {
  smallestMs: typeof secondMs | typeof minuteMs
  /** From here on a crossed midnight counts as a day; a day at the most. */
  hoursUntilMs: number
  /** The side that is not told and is now instead: −1 the past, 1 the future, 0 none. */
  hidden: -1 | 0 | 1
}

/** How far one instant is from another, in the unit that people would choose. Both in epoch milliseconds. */
export type Locator = (then: number, now: number) => Distance

/** How many days to both sides of now keep their distance ready: three years and a bit. */
const readyDays = 1_200

export const nowDistance = pack(second, 0)

export function createLocator(zone: Zone, { smallestMs, hoursUntilMs, hidden }: Rules): Locator {
  const locateByDay = createDayLocator(zone)
  return (then, now) => {
    const elapsed = now - then
    const sign = elapsed < 0 ? 1 : -1
    const distance = elapsed < 0 ? -elapsed : elapsed
    if (sign === hidden) return hiddenNow(then, now)
    if (distance < smallestMs) return nowDistance
    if (distance < minuteMs) return pack(second, sign * whole(distance / secondMs))
    if (distance < hourMs) return pack(minute, sign * whole(distance / minuteMs))
    if (distance < hoursUntilMs) return pack(hour, sign * whole(distance / hourMs))
    return locateByDay(then, now, distance)
  }
}

function hiddenNow(then: number, now: number): Distance {
  checkInstants(then, now)
  return nowDistance
}

/** Truncated; fit for what is less than 2³¹. */
function whole(quotient: number): number {
  return quotient | 0
}

/** The part of the rules in which the midnights of the zone count. */
function createDayLocator(zone: Zone): (then: number, now: number, distance: number) => Distance {
  const ready = new Int16Array(2 * readyDays + 1)
  let knownNow = Number.NaN
  let today = Number.NaN

  const turnTo = (now: number): void => {
    knownNow = now
    const turned = zone.dayAt(now)
    if (turned === today) return
    today = turned
    ready.fill(0)
  }
  return (then, now, distance) => {
    // What is no number is not less than anything, and comes here too.
    if (!(distance <= lastInstant)) checkInstants(then, now)
    if (now !== knownNow) turnTo(now)
    const days = zone.dayAt(then) - today
    if (days === 0) return distance < dayMs ? hoursApart(then, now) : pack(day, 0)
    if (days < 7 && days > -7) return pack(day, seenDays(days, distance))
    const index = days + readyDays
    if (index < 0 || index >= ready.length) return calendarDistance(today + days, today)
    const known = ready[index] ?? 0
    if (known !== 0) return known
    const found = calendarDistance(today + days, today)
    ready[index] = found
    return found
  }
}

/** Where a zone has skipped a day, the calendar counts a midnight that nobody saw. */
function seenDays(days: number, distance: number): number {
  const most = Math.floor(distance / dayMs) + 1
  return days < 0 ? Math.max(days, -most) : Math.min(days, most)
}

function hoursApart(then: number, now: number): Distance {
  return pack(hour, Math.trunc((then - now) / hourMs))
}

/** @throws RangeError naming what is no moment of the calendar */
export function checkInstants(then: number, now: number): void {
  for (const instant of [then, now])
    if (!(Math.abs(instant) <= lastInstant)) throw new RangeError(`not a moment of the calendar: ${instant}`)
}
