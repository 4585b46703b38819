import { type RawBuilder, sql } from 'kysely'
import { firstNumberAt } from '../search/document-number.ts'

/**
 * A GIN index gives all that it has of a key, not the newest of it. So every key of a document begins with the year of its
 * number, and whoever wants the newest asks year by year: what is frequent costs no more than a year of it, however many
 * years there are.
 */
const numbersPerYear = firstNumberAt(365.25 * 86_400_000)

/** The year in which numbers are 0; years are as good as equally long, so none is the calendar's to the day. */
const yearOfZero = 1_970

/** No document has a lower number. */
export const lowestNumber = firstNumberOf(0)

/** Stands for the year in a question that is asked of each; no key has it. */
export const anyYear = '\u0001'

/** The year of a document, by its number. */
export function yearOf(number: number): number {
  return Math.floor(number / numbersPerYear) + yearOfZero
}

/** The first number of a year. */
export function firstNumberOf(year: number): number {
  return (year - yearOfZero) * numbersPerYear
}

/** The year of a number as an expression; division drops what is left over, so what is divided must not be negative. */
export function yearIn(number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`((${number} + ${constant(-lowestNumber)}) / ${constant(numbersPerYear)})`
}

/** The first number of a year as an expression. */
export function firstNumberIn(year: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${year} * ${constant(numbersPerYear)} - ${constant(-lowestNumber)})`
}

function constant(value: number): RawBuilder<unknown> {
  return sql.raw(`${value}::bigint`)
}
