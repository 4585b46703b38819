import { dayMs } from './units.ts'

/** What one time zone makes of instants. Days are counted from 1 January 1970; instants are epoch milliseconds. */
export interface Zone {
  /** The calendar day that the zone has at an instant. */
  dayAt(instant: number): number
  /** The first instant at which the zone has this day or, where the calendar skips it, a later one. */
  startOf(day: number): number
}

/** How many UTC days keep their offset ready: several years of news. */
const slots = 2_048

/** The widest that a zone has ever been from UTC, and a day that it may skip, in ms. */
const widestMs = 2 * dayMs

/**
 * A zone that looks its offset up once for every UTC day, and asks the platform again only on days when clocks change.
 *
 * @throws RangeError for a zone that the platform does not know
 */
export function createZone(timeZone: string): Zone {
  const exactOffset = createOffsetReader(timeZone)
  const days = new Float64Array(slots).fill(Number.NaN)
  const offsets = new Float64Array(slots)

  const offsetAt = (instant: number): number => {
    const day = Math.floor(instant / dayMs)
    const slot = day & (slots - 1)
    if (days[slot] !== day) {
      const offset = exactOffset(day * dayMs)
      days[slot] = day
      offsets[slot] = exactOffset((day + 1) * dayMs - 1) === offset ? offset : Number.NaN
    }
    const offset = offsets[slot] ?? Number.NaN
    return Number.isNaN(offset) ? exactOffset(instant) : offset
  }
  const dayAt = (instant: number) => Math.floor((instant + offsetAt(instant)) / dayMs)

  return {
    dayAt,
    startOf(day) {
      const guess = day * dayMs - offsetAt(day * dayMs)
      if (dayAt(guess) === day && dayAt(guess - 1) < day) return guess
      return firstSuch(day * dayMs - widestMs, day * dayMs + widestMs, (instant) => dayAt(instant) >= day)
    },
  }
}

/** The first integer after `before` that holds, where every later one up to `until` does. */
function firstSuch(before: number, until: number, holds: (value: number) => boolean): number {
  let [low, high] = [before, until]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/** Reads the offset from UTC, in ms, off the clock on the wall of the zone. */
function createOffsetReader(timeZone: string): (instant: number) => number {
  const wallClock = new Intl.DateTimeFormat('en-US', {
    timeZone: checkTimeZone(timeZone),
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const read: Record<string, string> = {}
    for (const { type, value } of wallClock.formatToParts(instant)) read[type] = value
    const year = read.era === 'BC' ? 1 - Number(read.year) : Number(read.year)
    const wall = new Date(0)
    wall.setUTCFullYear(year, Number(read.month) - 1, Number(read.day))
    wall.setUTCHours(Number(read.hour), Number(read.minute), Number(read.second))
    return wall.getTime() - Math.floor(instant / 1_000) * 1_000
  }
}

/** There is no default: a text must not depend on where the process happens to run. */
function checkTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: timeZone || '-' }).resolvedOptions().timeZone
  } catch {
    throw new RangeError(`unknown time zone: ${JSON.stringify(timeZone)}`)
  }
}
