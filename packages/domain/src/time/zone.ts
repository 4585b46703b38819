import { dayMs, lastInstant, minuteMs } from './units.ts'

/** The calendar day, counted from 1 January 1970, that a zone has at an instant in epoch milliseconds. */
export type DayAt = (instant: number) => number

/**
 * Offsets are kept for blocks of 2²⁶ ms (18.6 hours), so that dividing by it is exact and free, in 2¹² slots: eight years
 * of news, small enough for a processor's nearest cache. Blocks that share a slot differ in their round.
 */
const blockMs = 2 ** 26
const slotBits = 12
const slots = 2 ** slotBits

/** The round of a slot that holds nothing yet: no block of the calendar has it. */
const unused = 32_767

/** Stands for the offset of a block in which clocks change. */
const changing = 2 ** 31 - 1

/**
 * A zone that looks its offset up once for every block of hours, and asks the platform again only where clocks change.
 *
 * @throws RangeError for a zone that the platform does not know
 */
export function createDayAt(timeZone: string): DayAt {
  const offsetAt = createOffsetReader(timeZone)
  const rounds = new Int16Array(slots).fill(unused)
  const offsets = new Int32Array(slots)

  const learn = (block: number, slot: number): void => {
    const offset = offsetAt(Math.max(block * blockMs, -lastInstant))
    const isPlain = offsetAt(Math.min((block + 1) * blockMs - 1, lastInstant)) === offset
    rounds[slot] = block >> slotBits
    offsets[slot] = isPlain ? offset : changing
  }
  // The hot path of every text that is older than half a day.
  return (instant) => {
    const block = Math.floor(instant / blockMs)
    const slot = block & (slots - 1)
    if (rounds[slot] !== block >> slotBits) learn(block, slot)
    const offset = offsets[slot] ?? changing
    return Math.floor((instant + (offset === changing ? offsetAt(instant) : offset)) / dayMs) | 0
  }
}

/** Reads the offset from UTC, in ms, as the platform writes it: "GMT", "GMT+05:45", before 1924 "GMT+02:02:04". */
export function createOffsetReader(timeZone: string): (instant: number) => number {
  // Not undefined: a text must not depend on where the process happens to run.
  const format = new Intl.DateTimeFormat('en', { timeZone: `${timeZone}`, timeZoneName: 'longOffset' })
  return (instant) => {
    const [, sign = '', hours = 0, minutes = 0, seconds = 0] =
      /GMT(.)(\d+):(\d+):?(\d+)?/.exec(format.format(instant)) ?? []
    const offset = (+hours * 60 + +minutes) * minuteMs + +seconds * 1_000
    return sign === '+' ? offset : -offset
  }
}
