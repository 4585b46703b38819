import { setQuotes } from './typography/quotes.ts'
import { bindWords } from './typography/spaces.ts'
import { changeProse } from './typography/verbatim.ts'

/** The dash between two parts of a sentence, with a space on both sides. */
const dashes: Readonly<Record<string, string>> = { uk: '—', de: '–', en: '–' }

/**
 * Sets a text as a printer of the language would: «quotation marks», ’ in words, dashes, one "…", and spaces that do not
 * break after a one-letter preposition, before a dash, between a number and its unit or ending. Code, addresses and what the author
 * did right stay as they are; letters and digits always do. Doing it twice changes nothing more.
 *
 * @param language BCP 47; the rules are those of Ukrainian, German and English, other languages get what they share
 * @example typography('Рада "Міста" - у центрі', 'uk') // 'Рада «Міста» — у центрі', with no-break spaces
 */
export function typography(text: string, language: string): string {
  const [primary = ''] = language.toLowerCase().split('-')
  return changeProse(text, (prose) =>
    bindWords(setDashes(setQuotes(setMarks(prose), primary), primary), primary),
  )
}

/**
 * The apostrophe within words, three dots, and a hyphen that holds an ending to its number on one line. U+02BC, the letter
 * of the orthography, stays.
 */
function setMarks(text: string): string {
  return text
    .replace(/(\p{L})['`´](?=\p{L})/gu, '$1’')
    .replace(/(^|[^.])\.{3}(?!\.)/g, '$1…')
    .replace(/(\d)-(?=\p{L}{1,3}(?!\p{L}))/gu, '$1\u2011')
}

/** A hyphen between spaces was meant as a dash, between numbers it is a minus; one between two years is a range. */
function setDashes(text: string, language: string): string {
  const dash = dashes[language]
  if (!dash) return text
  return text
    .replace(
      /([^\s-])([ \u00a0])--?(?= ([^\s-]))/g,
      (hyphen, before: string, space: string, after: string) =>
        /\d{2}/.test(before + after) ? hyphen : before + space + dash,
    )
    .replace(/(^|[\s(«„“])(\d{4})-(\d{4})(?=$|[\s).,;:»“”])/g, '$1$2–$3')
}
