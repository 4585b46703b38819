import type { PartOfPeriod } from '../fuzzy-date.ts'

/** The season by the month in which it begins. */
export type Season = 3 | 6 | 9 | 12

/** A year as a text gives it: by number, or so many after that of publication. */
export type SaidYear = { number: number } | { after: number }

/** What the words of a date mean, before it is known which year or week. */
export type DateMeaning =
  | { type: 'day'; day: number; month: number; lastDay?: number; year?: SaidYear }
  | { type: 'month'; month: number; lastMonth?: number; part?: PartOfPeriod['part']; year?: SaidYear }
  | { type: 'season'; season: Season; year?: SaidYear }
  | { type: 'year'; year: SaidYear; part?: PartOfPeriod['part'] }
  | { type: 'days-away'; days: number }
  | { type: 'weeks-away'; weeks: number }
  | { type: 'months-away'; months: number }
  | { type: 'weekday'; weekday: number; weeks?: -1 | 1 }

/** A date in a sentence. */
export interface DateMention {
  meaning: DateMeaning
  start: number
  end: number
  /** Until when something holds or must be done: no date of an event. */
  isLimit: boolean
}

/** How a language writes a date: an expression that begins where a word does, and what its groups mean. */
export interface DatePattern {
  expression: RegExp
  read: (groups: Record<string, string | undefined>) => DateMeaning | undefined
}

/** What a language knows of dates. */
export interface DateGrammar {
  patterns: readonly DatePattern[]
  /** What stands right before a date that is a limit: "до", "bis". */
  limit: RegExp
}

/** Meanings that depend on the day on which somebody speaks. */
export function isRelative({ type }: DateMeaning): boolean {
  return type === 'days-away' || type === 'weeks-away' || type === 'months-away' || type === 'weekday'
}
