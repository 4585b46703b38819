/** A unit that a distance in time is told in. Quarters are nobody's habit. */
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** The units by their code. */
export const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const satisfies Unit[]

export const [second, minute, hour, day, week, month, year] = [0, 1, 2, 3, 4, 5, 6] as const
export type UnitCode =
  | typeof second
  | typeof minute
  | typeof hour
  | typeof day
  | typeof week
  | typeof month
  | typeof year

export const secondMs = 1_000
export const minuteMs = 60_000
export const hourMs = 3_600_000
export const dayMs = 86_400_000

/** The calendar's end in ECMAScript, in ms to both sides of the epoch. */
export const lastInstant = 8.64e15

/** A unit and a signed number of it in one small integer: −44 minutes is one number to compare and to look up. */
export type Distance = number

export function pack(unit: UnitCode, amount: number): Distance {
  return amount * 8 + unit
}

export function unitOf(distance: Distance): Unit {
  return units[distance & 7] as Unit
}

/** Negative in the past. */
export function amountOf(distance: Distance): number {
  return distance >> 3
}
