import { dayMs, hourMs, minuteMs, secondMs, type Unit } from '../units.ts'
import { createZoneClock } from './zone-clock.ts'

/** Instants in epoch milliseconds, the end not among them. */
export interface Interval {
  start: number
  end: number
}

export interface Quantity {
  unit: Unit
  count: number
}

/** How a distance was told. */
interface Telling {
  isAhead: boolean
  /** "about 2 hours" */
  isVague: boolean
  now: number
}

/** The shortest and the longest that a unit lasts on a calendar. */
const lengths: Record<Unit, readonly [shortest: number, longest: number]> = {
  second: [secondMs, secondMs],
  minute: [minuteMs, minuteMs],
  hour: [hourMs, hourMs],
  day: [dayMs, dayMs],
  week: [7 * dayMs, 7 * dayMs],
  month: [28 * dayMs, 31 * dayMs],
  year: [365 * dayMs, 366 * dayMs],
}

/** How far clocks may be moved between two days, in ms: calendar days are not all as long. */
const clockChange = 2 * hourMs

/**
 * When something was of which somebody says at `now` that it was so long ago: whether they cut off, as we do, or round,
 * and whether they count days by midnights or by 24 hours.
 */
export function distanceInterval(
  quantities: readonly Quantity[],
  { isAhead, isVague, now }: Telling,
): Interval {
  const last = quantities.at(-1)?.unit ?? 'second'
  const isCalendar = lengths[last][0] >= dayMs
  const sum = (side: 0 | 1) =>
    quantities.reduce((total, { unit, count }) => total + count * lengths[unit][side], 0)
  const nearest = Math.max(
    0,
    sum(0) - (isVague || isCalendar ? 1 : 0.5) * lengths[last][0] - (isCalendar ? clockChange : 0),
  )
  const farthest = sum(1) + lengths[last][1] + (isCalendar ? clockChange : 0)
  return isAhead
    ? { start: now + nearest, end: now + farthest + 1 }
    : { start: now - farthest, end: now - nearest + 1 }
}

/** A whole day of the zone. */
export function dayInterval(distance: number, now: number, timeZone: string): Interval {
  const { today, startOf } = createZoneClock(timeZone, now)
  return { start: startOf(today + distance), end: startOf(today + distance + 1) }
}

/** A minute of a day of the zone; none where clocks skip it, both where they show it twice. */
export function minuteInterval(
  distance: number,
  minute: number,
  { now, timeZone }: { now: number; timeZone: string },
): Interval | undefined {
  const { today, instantsAt } = createZoneClock(timeZone, now)
  const instants = instantsAt(today + distance, minute)
  const [first, last] = [instants[0], instants.at(-1)]
  return first === undefined || last === undefined ? undefined : { start: first, end: last + minuteMs }
}
