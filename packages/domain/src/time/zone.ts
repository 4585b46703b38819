import { dayMs, minuteMs } from './units.ts'

/** What one time zone makes of instants. Days are counted from 1 January 1970; instants are epoch milliseconds. */
export interface Zone {
  /** The calendar day that the zone has at an instant. */
  dayAt(instant: number): number
  /** The first instant at which the zone has this day or, where the calendar skips it, a later one. */
  startOf(day: number): number
}

/**
 * Offsets are kept for blocks of 2¹⁰ minutes (17 hours), found by shifting alone, in as many slots: eight years of news,
 * small enough for a processor's nearest cache. Blocks that share a slot differ in their round.
 */
const blockBits = 10
const slotBits = 12
const blockMinutes = 2 ** blockBits
const slots = 2 ** slotBits

/** Stands for the offset of a block in which clocks change, and for one that is no whole number of minutes. */
const changing = 32_767

/** Minutes between which whole numbers of 32 bits suffice: years −691 to 3300. */
const [firstMinute, lastMinute] = [-1_400_000_000, 700_000_000]

/** Added before dividing, so that truncation rounds down on both sides of 1970. */
const [biasMinutes, biasDays] = [1_440_000_000, 1_000_000]

/** The widest that a zone has ever been from UTC, and a day that it may skip, in ms. */
const widestMs = 2 * dayMs

/**
 * A zone that looks its offset up once for every block of hours, and asks the platform again only where clocks change.
 *
 * @throws RangeError for a zone that the platform does not know
 */
export function createZone(timeZone: string): Zone {
  const exactOffset = createOffsetReader(timeZone)
  const rounds = new Int16Array(slots).fill(32_767)
  const offsets = new Int16Array(slots)

  const learn = (minute: number, slot: number): void => {
    const start = Math.floor(minute / blockMinutes) * blockMinutes * minuteMs
    const offset = exactOffset(start)
    const isPlain = offset % minuteMs === 0 && exactOffset(start + blockMinutes * minuteMs - 1) === offset
    rounds[slot] = minute >> (blockBits + slotBits)
    offsets[slot] = isPlain ? offset / minuteMs : changing
  }
  const offsetAt = (instant: number): number => {
    dayAt(instant)
    const known = offsets[(Math.floor(instant / minuteMs) >> blockBits) & (slots - 1)] ?? changing
    return known === changing ? exactOffset(instant) : known * minuteMs
  }
  const exactDayAt = (instant: number) => Math.floor((instant + exactOffset(instant)) / dayMs)

  /** The hot path of every text that is older than half a day. */
  const dayAt = (instant: number): number => {
    const floored = Math.floor(instant / minuteMs)
    if (!(floored >= firstMinute && floored <= lastMinute)) return exactDayAt(instant)
    const minute = floored | 0
    const slot = (minute >> blockBits) & (slots - 1)
    if (rounds[slot] !== minute >> (blockBits + slotBits)) learn(minute, slot)
    const offset = offsets[slot] ?? changing
    if (offset === changing) return exactDayAt(instant)
    return (((minute + offset + biasMinutes) / 1_440) | 0) - biasDays
  }

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
