import { amountOf, type Distance, pack, second, unitOf } from './units.ts'

export interface WordsOptions {
  locale: string
  style: 'long' | 'short'
  /** Whether near days have words of their own: учора, завтра, позавчора. */
  words: 'day' | 'none'
  /** Another word for now. */
  now: string | undefined
}

/** What is kept ready: every distance up to 59 of its unit, to both sides. Years beyond that are made each time. */
const half = 512

/** The words for a distance, from the platform's own CLDR data; each is made once. */
export type Words = (distance: Distance) => string

/**
 * @throws RangeError for a locale that the platform does not know, or a style that is not told
 */
export function createWords({ locale, style, words, now }: WordsOptions): Words & { locale: string } {
  const numeric = new Intl.RelativeTimeFormat(checkLocale(locale), { style: checkStyle(style) })
  const { locale: resolved } = numeric.resolvedOptions()
  const auto = new Intl.RelativeTimeFormat(resolved, { style, numeric: 'auto' })
  const ready = new Array<string | undefined>(2 * half).fill(undefined)
  ready[half + pack(second, 0)] = now ?? auto.format(0, 'second')

  const make = (distance: Distance): string => {
    const unit = unitOf(distance)
    return (unit === 'day' && words === 'day' ? auto : numeric).format(amountOf(distance), unit)
  }
  const look = (distance: Distance): string => {
    const index = distance + half
    const known = ready[index]
    if (known !== undefined) return known
    const text = make(distance)
    if (index >= 0 && index < ready.length) ready[index] = text
    return text
  }
  return Object.assign(look, { locale: resolved })
}

function checkLocale(locale: string): string {
  try {
    const [known] = Intl.RelativeTimeFormat.supportedLocalesOf(locale)
    if (known) return known
  } catch {
    // A tag that is no language tag at all is as unknown as one that nobody speaks.
  }
  throw new RangeError(`unknown locale: ${JSON.stringify(locale)}`)
}

/** Narrow is refused: its words change between versions of CLDR, and in German "vor 44 m" is minutes or months. */
function checkStyle(style: string): 'long' | 'short' {
  if (style === 'long' || style === 'short') return style
  throw new RangeError(`style must be "long" or "short", not ${JSON.stringify(style)}`)
}
