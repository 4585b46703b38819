import type { Locale } from '@news/domain'
import { typography } from '@news/domain/text'
import { de } from './de.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** The words of the interface. Ukrainian is their shape; a word that another language lacks is a type error. */
export type Dictionary = typeof uk

const dictionaries = {
  uk: setWords(uk, 'uk'),
  de: setWords(de, 'de'),
  en: setWords(en, 'en'),
} satisfies Record<Locale, Dictionary>

/** The words of one language. */
export function dictionaryFor(locale: Locale): Dictionary {
  return dictionaries[locale]
}

/** The texts as a printer of their language would set them; those that are made of what they are given do it themselves. */
function setWords<Words>(words: Words, locale: Locale): Words {
  const set = (value: unknown): unknown => {
    if (typeof value === 'string') return typography(value, locale)
    if (Array.isArray(value)) return value.map(set)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, its]) => [key, set(its)]))
  }
  return set(words) as Words
}
