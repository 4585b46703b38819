import { formatAbsolute } from './absolute.ts'
import { keep } from './keep.ts'
import { refuse } from './refuse.ts'
import { createRelativeTime } from './relative-time.ts'

/** When, where and how the words are to be right. */
export interface DescribeTimeOptions {
  /** Epoch milliseconds. */
  now: number
  /** An IANA time zone, whose midnight makes a yesterday. */
  timeZone: string
  locale: string
  style?: 'long' | 'short'
}

/** A moment in words, and when the words become false. */
export interface TimeInWords {
  /** "44 хвилини тому" */
  text: string
  /** The moment in UTC (ISO 8601), for the `datetime` of a `<time>`. */
  datetime: string
  /** The full date and time in the zone: "2 жовтня 2025 р. о 15:20". */
  absolute: string
  /** When the text becomes false, in UTC (ISO 8601); null if never. */
  nextChangeAt: string | null
  kind: 'past' | 'now' | 'future'
}

/** What a clock may be wrong by without news from the future: two minutes, in ms. */
const skewMs = 120_000

/**
 * One moment in words. What lies less than two minutes ahead is "now": clocks differ, and published news is not to come.
 *
 * @param instant ISO 8601 with its offset from UTC, a Date or epoch milliseconds
 * @example
 * describeTime('2025-10-02T12:20:00.000Z', { now: Date.parse('2025-10-02T13:04:00Z'), timeZone: 'Europe/Kyiv', locale: 'uk' })
 * // { text: '44 хвилини тому', absolute: '2 жовтня 2025 р. о 15:20', nextChangeAt: '2025-10-02T13:05:00.000Z', … }
 * @throws RangeError for what is no moment, and for an unknown locale or time zone
 */
export function describeTime(instant: string | Date | number, options: DescribeTimeOptions): TimeInWords {
  const { now, timeZone, locale, style = 'long' } = options
  const then = toEpochMs(instant)
  const tense = then - now < skewMs ? 'past' : 'auto'
  const { text, value, nextChange } = formatterFor(locale, timeZone, style, tense).resolve(then, now)
  return {
    text,
    datetime: new Date(then).toISOString(),
    absolute: formatAbsolute(then, locale, timeZone),
    nextChangeAt: Number.isFinite(nextChange) ? new Date(nextChange).toISOString() : null,
    kind: value === 0 ? 'now' : value < 0 ? 'past' : 'future',
  }
}

function toEpochMs(instant: string | Date | number): number {
  // Without its offset from UTC a text would be another moment wherever the process runs, and to +instant nothing at
  // all is the year 1970.
  const ms =
    typeof instant === 'string' ? Date.parse(/T[^T]*[Z+-]/i.test(instant) ? instant : '') : instant?.valueOf()
  return Number.isFinite(ms) ? ms : refuse('not a moment', instant)
}

const formatterFor = keep(
  (locale: string, timeZone: string, style: 'long' | 'short', tense: 'auto' | 'past') =>
    createRelativeTime({ locale, timeZone, style, tense }),
)
