import {
  dayInterval,
  distanceInterval,
  type Interval,
  minuteInterval,
  type Quantity,
} from './parsing/interval.ts'
import {
  approximate,
  halfHours,
  type Lexicon,
  learnLexicon,
  marks,
  numberWords,
  singleUnits,
} from './parsing/lexicon.ts'
import { toTokens } from './parsing/tokens.ts'
import { refuse } from './refuse.ts'
import { lastInstant, minuteMs, type Unit, units } from './units.ts'

/** When and where a text was true. */
export interface ParseRelativeTimeOptions {
  /** When the text was true, in epoch milliseconds. */
  now: number
  /** The zone whose midnight the page means (IANA). */
  timeZone: string
  /** The languages that may stand in the text, also mixed. Ukrainian, German and English when absent. */
  locales?: readonly string[]
}

/** Numbers beyond it are no distances in time. */
const largestCount = 10_000

const clockWords: ReadonlySet<string> = new Set(['о', 'об', 'um', 'at', 'в', 'у'])

/**
 * Reads what pages print instead of a date: "2 години тому", "vor 3 Stunden", "yesterday at 14:05", and the half-translated
 * "44 хв. ago". The answer holds every moment for which a page that cuts off or rounds could have written the text; a text
 * that is not understood to its last word is not answered.
 *
 * @example
 * parseRelativeTime('вчора, 14:05', { now: Date.parse('2025-10-02T13:04:00Z'), timeZone: 'Europe/Kyiv' })
 * // { start: Date.parse('2025-10-01T11:05:00Z'), end: Date.parse('2025-10-01T11:06:00Z') }
 * @returns instants in epoch milliseconds, the end not among them; `undefined` for what is no relative time
 * @throws RangeError for an unknown time zone or locale, and for a `now` that is no moment
 */
export function parseRelativeTime(
  text: string,
  { now, timeZone, locales = ['uk', 'de', 'en'] }: ParseRelativeTimeOptions,
): Interval | undefined {
  if (!(Math.abs(now) <= lastInstant)) refuse('not a moment', now)
  const tokens = toTokens(text)
  if (!tokens) return undefined
  const lexicon = learnLexicon(locales.join(' '))
  if (lexicon.now.has(tokens.join(' '))) return { start: now - minuteMs + 1, end: now + minuteMs }
  const interval = parseDay(tokens, lexicon, { now, timeZone }) ?? parseDistance(tokens, lexicon, now)
  return interval && Math.abs(interval.start) <= lastInstant && Math.abs(interval.end) <= lastInstant
    ? interval
    : undefined
}

interface Place {
  now: number
  timeZone: string
}

/** "вчора", "gestern um 14:05", "the day before yesterday", "tomorrow at 2:05 pm". */
function parseDay(
  tokens: readonly string[],
  { days }: Lexicon,
  { now, timeZone }: Place,
): Interval | undefined {
  for (let length = Math.min(4, tokens.length); length > 0; length--) {
    const day = days.get(tokens.slice(0, length).join(' '))
    if (day === undefined) continue
    const rest = tokens.slice(length)
    if (rest.length === 0) return dayInterval(day, now, timeZone)
    const minute = parseClock(rest)
    return minute === undefined ? undefined : minuteInterval(day, minute, { now, timeZone })
  }
  return undefined
}

/** Minutes since midnight. */
function parseClock(tokens: readonly string[]): number | undefined {
  const [time = '', half, ...more] = clockWords.has(tokens[0] ?? '') ? tokens.slice(1) : tokens
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? []
  if (hours === undefined || more.length > 0 || Number(minutes) > 59) return undefined
  const hour = toHour(Number(hours), half)
  return hour === undefined ? undefined : hour * 60 + Number(minutes)
}

function toHour(hour: number, half: string | undefined): number | undefined {
  if (half === undefined || half === 'uhr') return hour < 24 ? hour : undefined
  if ((half !== 'am' && half !== 'pm') || hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

function parseDistance(tokens: readonly string[], lexicon: Lexicon, now: number): Interval | undefined {
  const marked = withoutMark(tokens)
  if (!marked) return undefined
  const isVague = approximate.has(marked.words[0] ?? '')
  const quantities = parseQuantities(isVague ? marked.words.slice(1) : marked.words, lexicon)
  return quantities && distanceInterval(quantities, { isAhead: marked.isAhead, isVague, now })
}

/** Exactly one mark says whether it was or will be; without one, or with two, nobody can know. */
function withoutMark(tokens: readonly string[]): { words: readonly string[]; isAhead: boolean } | undefined {
  const [first = '', last = ''] = [tokens[0], tokens.at(-1)]
  const found = [
    marks.pastBefore.has(first) && { words: tokens.slice(1), isAhead: false },
    marks.futureBefore.has(first) && { words: tokens.slice(1), isAhead: true },
    marks.pastAfter.has(last) && { words: tokens.slice(0, -1), isAhead: false },
  ].filter((one) => one !== false)
  return found.length === 1 ? found[0] : undefined
}

/** "2 год 15 хв": numbers with units that get smaller. */
function parseQuantities(words: readonly string[], lexicon: Lexicon): Quantity[] | undefined {
  if (halfHours.has(words.join(' '))) return [{ unit: 'minute', count: 30 }]
  const quantities: Quantity[] = []
  for (let i = 0; i < words.length; ) {
    const word = words[i] ?? ''
    const count = toCount(word)
    const isSingle = count === undefined && singleUnits.has(word) && words.length === 1
    if (count === undefined && !isSingle) return undefined
    const unit = lexicon.units.get(isSingle ? word : (words[i + 1] ?? ''))
    const before = quantities.at(-1)
    if (unit === undefined || (before && !isSmaller(unit, before.unit))) return undefined
    quantities.push({ unit, count: count ?? 1 })
    i += isSingle ? 1 : 2
  }
  return quantities.length > 0 ? quantities : undefined
}

function toCount(word: string): number | undefined {
  const count = /^\d+$/.test(word) ? Number(word) : numberWords.get(word)
  return count !== undefined && count <= largestCount ? count : undefined
}

function isSmaller(unit: Unit, than: Unit): boolean {
  return units.indexOf(unit) < units.indexOf(than)
}
