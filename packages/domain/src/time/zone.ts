import { dayMs, minuteMs } from './units.ts'

/** The calendar day, counted from 1 January 1970, that a zone has at an instant in epoch milliseconds. */
export type DayAt = (instant: number) => number

/**
 * Offsets are kept for blocks of 2¹⁰ minutes (17 hours), found by shifting alone, in as many slots: eight years of news,
 * small enough for a processor's nearest cache. Blocks that share a slot differ in their round.
 */
const blockBits = 10
const slotBits = 12
const blockMs = 2 ** blockBits * minuteMs
const slots = 2 ** slotBits

/** Stands for the offset of a block in which clocks change, and for one that is no whole number of minutes. */
const changing = 32_767

/** Minutes between which whole numbers of 32 bits suffice: years −691 to 3300. */
const [firstMinute, lastMinute] = [-1_400_000_000, 700_000_000]

/** Added before dividing, so that truncation rounds down on both sides of 1970. */
const [biasMinutes, biasDays] = [1_440_000_000, 1_000_000]

/**
 * A zone that looks its offset up once for every block of hours, and asks the platform again only where clocks change.
 *
 * @throws RangeError for a zone that the platform does not know
 */
export function createDayAt(timeZone: string): DayAt {
  const offsetAt = createOffsetReader(timeZone)
  const rounds = new Int16Array(slots).fill(changing)
  const offsets = new Int16Array(slots)

  const learn = (minute: number, slot: number): void => {
    const start = (minute >> blockBits) * blockMs
    const offset = offsetAt(start)
    const isPlain = offset % minuteMs === 0 && offsetAt(start + blockMs - 1) === offset
    rounds[slot] = minute >> (blockBits + slotBits)
    offsets[slot] = isPlain ? offset / minuteMs : changing
  }
  const exactDayAt = (instant: number) => Math.floor((instant + offsetAt(instant)) / dayMs)

  // The hot path of every text that is older than half a day.
  return (instant) => {
    const floored = Math.floor(instant / minuteMs)
    if (!(floored >= firstMinute && floored <= lastMinute)) return exactDayAt(instant)
    const minute = floored | 0
    const slot = (minute >> blockBits) & (slots - 1)
    if (rounds[slot] !== minute >> (blockBits + slotBits)) learn(minute, slot)
    const offset = offsets[slot] ?? changing
    if (offset === changing) return exactDayAt(instant)
    return (((minute + offset + biasMinutes) / 1_440) | 0) - biasDays
  }
}

/** Reads the offset from UTC, in ms, as the platform writes it: "GMT", "GMT+05:45", before 1924 "GMT+02:02:04". */
function createOffsetReader(timeZone: string): (instant: number) => number {
  // There is no default: a text must not depend on where the process happens to run.
  const format = new Intl.DateTimeFormat('en', { timeZone: timeZone || '-', timeZoneName: 'longOffset' })
  return (instant) => {
    const [, sign = '', hours = 0, minutes = 0, seconds = 0] =
      /GMT(.)(\d+):(\d+):?(\d+)?/.exec(format.format(instant)) ?? []
    const offset = (+hours * 60 + +minutes) * minuteMs + +seconds * 1_000
    return sign === '+' ? offset : -offset
  }
}
