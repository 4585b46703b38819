import { dayMs, minuteMs } from '../units.ts'
import { createDayAt, createOffsetReader } from '../zone.ts'

/** The clock on the wall of a zone, asked the other way round. Days are counted from 1 January 1970. */
export interface ZoneClock {
  today: number
  /** The first instant of a day or, where the calendar skips it, of the next one. */
  startOf: (day: number) => number
  /** The instants at which the clock shows a minute of a day: one, none or two. */
  instantsAt: (day: number, minute: number) => number[]
}

/** The widest that a zone has ever been from UTC, and a day that it may skip, in ms. */
const widestMs = 2 * dayMs

export function createZoneClock(timeZone: string, now: number): ZoneClock {
  const dayAt = createDayAt(timeZone)
  const offsetAt = createOffsetReader(timeZone)
  return {
    today: dayAt(now),
    startOf(day) {
      let [before, at] = [day * dayMs - widestMs, day * dayMs + widestMs]
      while (at - before > 1) {
        const middle = Math.floor((before + at) / 2)
        if (dayAt(middle) >= day) at = middle
        else before = middle
      }
      return at
    },
    instantsAt(day, minute) {
      const wall = day * dayMs + minute * minuteMs
      const offsets = new Set([offsetAt(wall - dayMs), offsetAt(wall + dayMs)])
      return [...offsets]
        .map((offset) => wall - offset)
        .filter((instant) => instant + offsetAt(instant) === wall)
        .sort((a, b) => a - b)
    },
  }
}
