import type { Locale } from '@news/domain'
import { de } from './de.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** The words of the interface. Ukrainian is their shape; a word that another language lacks is a type error. */
export type Dictionary = typeof uk

const dictionaries = { uk, de, en } satisfies Record<Locale, Dictionary>

/** The words of one language. */
export function dictionaryFor(locale: Locale): Dictionary {
  return dictionaries[locale]
}
