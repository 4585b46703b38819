import { knownLocale } from './known-locale.ts'
import { refuse } from './refuse.ts'
import { amountOf, type Distance, type Unit, unitOf } from './units.ts'

/** What is kept ready: every distance up to 63 of its unit, to both sides. Years beyond that are made each time. */
const half = 512

/** The words for distances, from the platform's own CLDR data. */
export interface Words {
  /** Made once for each distance. */
  say: (distance: Distance) => string
  /** For a number of units that somebody already has, always with digits. */
  formatUnits: (value: number, unit: Unit | 'quarter') => string
  /** The locale whose words they are. */
  resolvedLocale: string
}

/**
 * @param days whether near days have words of their own: учора, завтра, позавчора
 * @param now another word for now
 * @throws RangeError for a locale that the platform does not know, or a style that is not told
 */
export function createWords(
  locale: string,
  style: 'long' | 'short',
  days: 'day' | 'none',
  now: string | undefined,
): Words {
  // Narrow changes between versions of CLDR, and German "vor 44 m" is minutes or months.
  if (style !== 'long' && style !== 'short') refuse('unknown style', style)
  const known = knownLocale(locale)
  const digits = new Intl.RelativeTimeFormat(known, { style })
  const auto = new Intl.RelativeTimeFormat(known, { style, numeric: 'auto' })
  const ready = new Array<string>(2 * half).fill('')
  ready[half] = now ?? auto.format(0, 'second')

  const make = (distance: Distance): string => {
    const unit = unitOf(distance)
    return (unit === days ? auto : digits).format(amountOf(distance), unit)
  }
  return {
    resolvedLocale: digits.resolvedOptions().locale,
    formatUnits: (value, unit) => digits.format(value, unit),
    say: (distance) => {
      const index = distance + half
      const known = ready[index]
      if (known) return known
      const made = make(distance)
      if (index in ready) ready[index] = made
      return made
    },
  }
}
