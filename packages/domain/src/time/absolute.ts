import { keep } from './keep.ts'
import { knownLocale } from './known-locale.ts'
import { refuse } from './refuse.ts'
import { lastInstant } from './units.ts'

/** A place whose clock is told. */
export interface Place {
  /** IANA time zone. */
  timeZone: string
  /** As it stands in a sentence, with its preposition: "у Києві", "in Wuppertal". */
  where: string
}

/**
 * The full local date and time: "2 жовтня 2025 р. о 15:20", "2. Oktober 2025 um 14:20".
 *
 * @param instant epoch milliseconds
 */
export function formatAbsolute(instant: number, locale: string, timeZone: string): string {
  return euphonic(formatFor(locale, timeZone, 'short').format(instant))
}

/**
 * One moment on the clocks of several places: "2 жовтня 2025 р., 18:00 у Києві · 17:00 у Вупперталі"; with the date of
 * each where it is not the same day everywhere.
 *
 * @param instant epoch milliseconds
 * @throws RangeError for an unknown locale or time zone, and for what is no moment
 */
export function formatInPlaces(instant: number, locale: string, places: readonly Place[]): string {
  if (!(Math.abs(instant) <= lastInstant)) refuse('not a moment', instant)
  const known = knownLocale(locale)
  // Not undefined: what is told must not depend on where the process happens to run.
  const zones = places.map(({ timeZone }) => String(timeZone))
  const dates = zones.map((timeZone) => formatFor(known, timeZone).format(instant))
  const isSameDay = new Set(dates).size === 1
  const times = zones.map((timeZone, i) => {
    const time = isSameDay
      ? new Date(instant).toLocaleTimeString(known, { timeZone, timeStyle: 'short' })
      : formatAbsolute(instant, known, timeZone)
    return `${time} ${places[i]?.where}`
  })
  return (isSameDay ? `${dates[0]}, ` : '') + times.join(' · ')
}

/** Ukrainian says «об» before a vowel: of all hours, only the eleventh begins with one. */
function euphonic(text: string): string {
  return text.replace(/(\sо)(\s11:)/, '$1б$2')
}

const formatFor = keep(
  (locale: string, timeZone: string, timeStyle?: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: timeStyle as 'short', timeZone }),
)
