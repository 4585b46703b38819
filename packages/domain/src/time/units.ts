/** The units that a distance in time is told in. Quarters are nobody's habit. */
export const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
export type Unit = (typeof units)[number]

export const secondMs = 1_000
export const minuteMs = 60_000
export const hourMs = 3_600_000
export const dayMs = 86_400_000

/** A unit and a signed number of it in one small integer: −44 minutes is one number to compare and to look up. */
export type Distance = number

export function pack(unit: Unit, value: number): Distance {
  return value * 8 + units.indexOf(unit)
}

export function unitOf(distance: Distance): Unit {
  return units[distance & 7] ?? 'second'
}

export function amountOf(distance: Distance): number {
  return distance >> 3
}
