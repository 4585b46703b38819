import { apostrophes } from './apostrophe.ts'

/** The mark of stress (U+0301), soft hyphens and what has no width: no part of a word's spelling. */
const invisible = /[\u0301\u00ad\u200b-\u200d\u2060\ufeff]/g
const apostrophe = new RegExp(`[${apostrophes}]`, 'g')
const plain = /^[а-яіїє]*$/

/**
 * A word as search compares it: lower case, without apostrophes of any kind and marks of stress, ґ as г. Two spellings of
 * one Ukrainian word meet: "Кам’янське", "Камʼянське", "КАМ'ЯНСЬКЕ", and "Камянське" of a phone without the key.
 */
export function fold(word: string): string {
  if (plain.test(word)) return word
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(invisible, '')
    .replace(apostrophe, '')
    .replaceAll('ґ', 'г')
}
