import type { Locale } from '@news/domain'

/** Each language by the name it has for itself: the same whatever the page speaks. */
export const languageNames = {
  uk: 'Українська',
  de: 'Deutsch',
  en: 'English',
} as const satisfies Record<Locale, string>

/** The invitation to read a text in another language, in that language. */
export const readIn = {
  uk: 'Читати українською',
  de: 'Auf Deutsch lesen',
  en: 'Read in English',
} as const satisfies Record<Locale, string>

/**
 * The name of a language in another one; its code when nobody has named it.
 *
 * @example languageName('de', 'uk') // 'німецька'
 */
export function languageName(language: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
}
