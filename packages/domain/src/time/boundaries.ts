import { nextOtherDay } from './calendar.ts'
import type { Rules } from './locator.ts'
import { dayMs, hourMs, minuteMs } from './units.ts'
import type { Zone } from './zone.ts'

/**
 * The first instant after `at` at which the words for `then` may change: nothing changes before it, and not always
 * something at it. `Infinity` when nothing ever will.
 */
export type Boundaries = (then: number, at: number) => number

const never = Number.POSITIVE_INFINITY

export function createBoundaries(zone: Zone, { smallestMs, hoursUntilMs, hidden }: Rules): Boundaries {
  return (then, at) => {
    if (at < then && hidden === 1) return then
    if (at >= then && hidden === -1) return never
    const distance = Math.abs(at - then)
    const ticks = at < then ? ticksBefore : ticksAfter
    if (distance < minuteMs) return ticks(then, at, smallestMs)
    if (distance < hourMs) return ticks(then, at, minuteMs)
    const midnight = zone.startOf(zone.dayAt(at) + 1)
    if (distance > 8 * dayMs) return zone.startOf(nextOtherDay(zone.dayAt(then), zone.dayAt(at)))
    if (distance >= dayMs) return Math.min(ticks(then, at, dayMs), midnight)
    return Math.min(ticks(then, at, hourMs), midnight, crossing(then, at, hoursUntilMs))
  }
}

/** The instant at which hours become days, or days hours, if it is still to come: it need not be a whole hour. */
function crossing(then: number, at: number, hoursUntilMs: number): number {
  const instant = at < then ? then - hoursUntilMs + 1 : then + hoursUntilMs
  return instant > at ? instant : never
}

/** The next whole unit since `then`. */
function ticksAfter(then: number, at: number, unitMs: number): number {
  return then + (Math.floor((at - then) / unitMs) + 1) * unitMs
}

/** A distance ahead is truncated: it is n units until less than n are left, one millisecond later. */
function ticksBefore(then: number, at: number, unitMs: number): number {
  return then - Math.floor((then - at) / unitMs) * unitMs + 1
}
