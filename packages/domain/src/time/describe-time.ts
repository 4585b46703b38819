import { formatAbsolute } from './absolute.ts'
import { createRelativeTime, type RelativeTime } from './relative-time.ts'

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

/** Formatters that are kept: more than the zones and languages of a newsroom's readers at one time. */
const keptFormatters = 64

/** What a clock may be wrong by without news from the future: two minutes, in ms. */
const skewMs = 120_000

/**
 * One moment in words. What lies less than two minutes ahead is "now": clocks differ, and published news is not to come.
 *
 * @param instant ISO 8601, a Date or epoch milliseconds
 * @example
 * describeTime('2025-10-02T12:20:00.000Z', { now: Date.parse('2025-10-02T13:04:00Z'), timeZone: 'Europe/Kyiv', locale: 'uk' })
 * // { text: '44 хвилини тому', absolute: '2 жовтня 2025 р. о 15:20', nextChangeAt: '2025-10-02T13:05:00.000Z', … }
 * @throws RangeError for what is no moment, and for an unknown locale or time zone
 */
export function describeTime(instant: string | Date | number, options: DescribeTimeOptions): TimeInWords {
  const { now, timeZone, locale, style = 'long' } = options
  const then = toEpochMs(instant)
  const ahead = then - now
  const tense = ahead > 0 && ahead < skewMs ? 'past' : 'auto'
  const { text, value, nextChange } = formatterFor({ timeZone, locale, style, tense }).resolve(then, now)
  return {
    text,
    datetime: new Date(then).toISOString(),
    absolute: formatAbsolute(then, { timeZone, locale }),
    nextChangeAt: Number.isFinite(nextChange) ? new Date(nextChange).toISOString() : null,
    kind: value === 0 ? 'now' : value < 0 ? 'past' : 'future',
  }
}

/** @throws RangeError naming what is no moment */
function toEpochMs(instant: string | Date | number): number {
  const ms = typeof instant === 'string' ? Date.parse(instant) : Number(instant)
  if (Number.isNaN(ms)) throw new RangeError(`not a moment: ${JSON.stringify(instant)}`)
  return ms
}

type Making = Parameters<typeof createRelativeTime>[0]

const formatters = new Map<string, RelativeTime>()

/** Made once for a language, zone and style; the one not made for longest goes first. */
function formatterFor(making: Making): RelativeTime {
  const key = Object.values(making).join(' ')
  const known = formatters.get(key)
  if (known) return known
  const made = createRelativeTime(making)
  const [oldest] = formatters.keys()
  if (formatters.size >= keptFormatters && oldest !== undefined) formatters.delete(oldest)
  formatters.set(key, made)
  return made
}
