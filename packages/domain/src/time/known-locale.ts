import { refuse } from './refuse.ts'

/**
 * A locale as the platform writes it.
 *
 * @throws RangeError for one that it does not know
 */
export function knownLocale(locale: string): string {
  return findLocale(locale) ?? refuse('unknown locale', locale)
}

function findLocale(locale: string): string | undefined {
  try {
    return Intl.RelativeTimeFormat.supportedLocalesOf(locale)[0]
  } catch {
    // A tag that is no language tag at all is as unknown as one that nobody speaks.
    return undefined
  }
}
