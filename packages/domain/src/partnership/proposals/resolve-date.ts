import { type FuzzyDate, fuzzyDateRange, fuzzyDateSchema, fuzzyPart } from '../fuzzy-date.ts'
import { dayOf, isoDay, isoMonth, partsOf, weekdayOf } from './calendar.ts'
import type { DateMeaning, SaidYear } from './date-mention.ts'

/** On which side of the day of publication something lies; `undefined` where the words do not say. */
export type Direction = 'past' | 'future' | undefined

/**
 * A date as EDTF, counted from the day of publication. A day without a year is the last one for what has been, the next
 * one for what is planned, else the nearest.
 *
 * @returns `undefined` where the calendar has no such day
 */
export function resolveDate(
  meaning: DateMeaning,
  today: number,
  direction: Direction,
): FuzzyDate | undefined {
  const date = toFuzzyDate(meaning, today, direction)
  return date !== undefined && fuzzyDateSchema.safeParse(date).success ? date : undefined
}

function toFuzzyDate(meaning: DateMeaning, today: number, direction: Direction): FuzzyDate | undefined {
  const now = partsOf(today)
  switch (meaning.type) {
    case 'days-away':
      return isoDay(today + meaning.days)
    case 'weeks-away':
      return weekOf(today + 7 * meaning.weeks)
    case 'months-away':
      return isoMonth(now.year, now.month + meaning.months)
    case 'weekday':
      return isoDay(today + daysToWeekday(meaning, today, direction))
    case 'year':
      return meaning.part
        ? fuzzyPart(meaning.part, yearText(meaning.year, now.year))
        : yearText(meaning.year, now.year)
    case 'day':
      return inYear(meaning.year, today, direction, (year) => dayText(meaning, year))
    case 'month':
      return inYear(meaning.year, today, direction, (year) => monthText(meaning, year))
    case 'season':
      return inYear(meaning.year, today, direction, (year) => seasonText(meaning.season, year))
  }
}

function weekOf(day: number): FuzzyDate {
  const monday = day - weekdayOf(day) + 1
  return `${isoDay(monday)}/${isoDay(monday + 6)}`
}

function daysToWeekday(
  { weekday, weeks }: Extract<DateMeaning, { type: 'weekday' }>,
  today: number,
  direction: Direction,
): number {
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  if (weeks === -1) return (ahead || 7) - 7 || -7
  if (weeks === 1) return ahead || 7
  if (ahead === 0) return 0
  return direction === 'past' ? ahead - 7 : ahead
}

function yearNumber(year: SaidYear, now: number): number {
  return 'number' in year ? year.number : now + year.after
}

function yearText(year: SaidYear, now: number): FuzzyDate {
  return String(yearNumber(year, now))
}

/** The year that was said, else the one that fits the tense. */
function inYear(
  said: SaidYear | undefined,
  today: number,
  direction: Direction,
  make: (year: number) => FuzzyDate,
): FuzzyDate | undefined {
  const { year } = partsOf(today)
  if (said) return make(yearNumber(said, year))
  const candidates = [year - 1, year, year + 1]
    .map(make)
    .filter((date) => fuzzyDateSchema.safeParse(date).success)
  const day = isoDay(today)
  if (direction === 'past') return candidates.filter((date) => fuzzyDateRange(date).earliest <= day).at(-1)
  if (direction === 'future') return candidates.find((date) => fuzzyDateRange(date).latest >= day)
  return candidates.sort((a, b) => daysFrom(a, today) - daysFrom(b, today))[0]
}

function daysFrom(date: FuzzyDate, today: number): number {
  const [year = 0, month = 1, day = 1] = fuzzyDateRange(date).earliest.split('-').map(Number)
  return Math.abs(dayOf(year, month, day) - today)
}

function dayText({ day, month, lastDay }: Extract<DateMeaning, { type: 'day' }>, year: number): FuzzyDate {
  const text = (number: number) => `${isoMonth(year, month)}-${String(number).padStart(2, '0')}`
  return lastDay ? `${text(day)}/${text(lastDay)}` : text(day)
}

function monthText(
  { month, lastMonth, part }: Extract<DateMeaning, { type: 'month' }>,
  year: number,
): FuzzyDate {
  const text = isoMonth(year, month)
  if (lastMonth) return `${text}/${isoMonth(year, lastMonth)}`
  return part ? fuzzyPart(part, text) : text
}

function seasonText(season: number, year: number): FuzzyDate {
  // The winter of a year begins in December of the one before.
  const first = season === 12 ? year - 1 : year
  return `${isoMonth(first, season)}/${isoMonth(first, season + 2)}`
}
