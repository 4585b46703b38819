import { apostrophes } from './apostrophe.ts'
import { romanize } from './romanize.ts'
import { trimEndOf } from './trim-end.ts'

/** What a slug must keep to. */
export interface SlugifyOptions {
  /** In characters; the slug ends on a whole word. 80 when absent. */
  maxLength?: number
  /** Whether another thing has this slug already; then -2, -3… is put behind it. */
  isTaken?: (slug: string) => boolean
}

/** Letters that neither the rule for Ukrainian nor taking the marks away makes Latin: of German, Polish, Russian… */
const others: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ё: 'io',
  ы: 'y',
  э: 'e',
  ъ: '',
}
const otherLetters = new RegExp(`[${Object.keys(others).join('')}]`, 'g')

/** U+00AD and what has no width: invisible to whoever typed or pasted them. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const apostrophe = new RegExp(`[${apostrophes}]`, 'g')
const marks = /\p{M}/gu

/**
 * The part of an address that a text becomes: lower-case Latin letters and digits, words joined by single hyphens.
 * Ukrainian is romanized, German umlauts become two letters, other marks go. The same text gives the same slug for ever.
 *
 * @returns the empty string when nothing in the text can be written so
 * @example slugify('Мер Кам’янського — у Вупперталі') // 'mer-kamianskoho-u-vuppertali'
 */
export function slugify(text: string, { maxLength = 80, isTaken }: SlugifyOptions = {}): string {
  const slug = joinWords(toWords(text), maxLength)
  if (!isTaken || slug === '') return slug
  for (let number = 1; ; number++) {
    const candidate = numberSlug(slug, number, maxLength)
    if (!isTaken(candidate)) return candidate
  }
}

/** The slug of the second, third… thing that would have the same one: `name-2`. The first one has it as it is. */
export function numberSlug(slug: string, number: number, maxLength = 200): string {
  if (number === 1) return slug
  const ending = `-${number}`
  return trimEndOf(slug.slice(0, maxLength - ending.length), /-/) + ending
}

function toWords(text: string): string[] {
  const latin = romanize(text.replace(invisible, '').normalize('NFC'))
    .toLowerCase()
    .replace(apostrophe, '')
    .replace(otherLetters, (letter) => others[letter] ?? letter)
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
  return latin.split(/[^a-z0-9]+/).filter((word) => word !== '')
}

/** Only a first word that is too long by itself is cut. */
function joinWords(words: readonly string[], maxLength: number): string {
  let slug = words[0]?.slice(0, maxLength) ?? ''
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > maxLength) break
    slug += `-${word}`
  }
  return slug
}
