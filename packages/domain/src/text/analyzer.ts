import { apostrophes } from './apostrophe.ts'
import { fold } from './fold.ts'
import { latinStemmers } from './latin-stemmers.ts'
import { stemUkrainian } from './stem-ukrainian.ts'

/** A word of a text, where it stands, and what it is found by. */
export interface Token {
  /** As it is written. */
  text: string
  /** Where it begins and ends in the text, in UTF-16 code units. */
  start: number
  end: number
  /**
   * Two words are the same for search when they share a key. The first is the likeliest; an index that keeps one key a
   * word keeps that and still asks with all.
   */
  keys: readonly string[]
  /** What it is found by beside its keys, but never asked with: 2025 in 02.10.2025. */
  parts: readonly string[]
}

/** A dictionary that knows the stems of words, such as an automaton compiled from one. */
export interface StemDictionary {
  /** Changes with its content: an index that was made with another one is out of date. */
  version: string
  /** The keys of a folded word; `undefined` for one that it does not know. */
  keysOf: (word: string) => readonly string[] | undefined
}

/** What texts are taken apart, and with what help. */
export interface AnalyzerOptions {
  /** BCP 47. Words in Cyrillic are taken for Ukrainian in any language: names stand in foreign texts. */
  language: string
  /** Asked before the rules. */
  dictionary?: StemDictionary
}

/** Takes texts apart into words and what they are found by. */
export interface Analyzer {
  /** Keys of two analyzers mean the same when their versions are equal. */
  version: string
  /** The words and numbers of a text, in their order. */
  analyze: (text: string) => Token[]
  /** The keys of one word or number. */
  keysOf: (word: string) => readonly string[]
}

/** Rises whenever the same text gives other keys: the version of every analyzer begins with it. */
export const analyzerVersion = 2

/** Words whose keys are remembered: most of a language's running text. */
const mostKept = 50_000

/** Letters with apostrophes between them; or numbers with what joins them in dates, times and amounts. */
const words = new RegExp(
  `\\p{N}+(?:[.,:/\\-]\\p{N}+)+|[\\p{L}\\p{N}\\p{M}\\u00ad]+(?:[${apostrophes}][\\p{L}\\p{M}]+)*`,
  'gu',
)
const number = /^\p{N}/u
const cyrillic = /[\u0400-\u04ff]/

/**
 * Takes texts apart into words and what they are found by: the same at indexing and at asking, so that «у Вупперталі»
 * is found by «Вупперталь», with any apostrophe, in any case.
 *
 * @example
 * createAnalyzer({ language: 'uk' }).analyze('у Вупперталі')
 * // [{ text: 'у', … }, { text: 'Вупперталі', start: 2, end: 12, keys: ['вуппертал'] }]
 */
export function createAnalyzer({ language, dictionary }: AnalyzerOptions): Analyzer {
  const [primary = ''] = language.toLowerCase().split('-')
  const stemLatin = latinStemmers[primary]
  const kept = new Map<string, readonly string[]>()

  const makeKeys = (word: string): readonly string[] => {
    const folded = fold(word)
    if (number.test(word)) return [folded.replaceAll(',', '.')]
    const known = dictionary?.keysOf(folded)
    if (known) return known
    if (cyrillic.test(folded)) return stemUkrainian(folded)
    return [stemLatin ? stemLatin(folded) : folded]
  }
  const keysOf = (word: string): readonly string[] => {
    const known = kept.get(word)
    if (known) return known
    if (kept.size === mostKept) kept.clear()
    const made = makeKeys(word)
    kept.set(word, made)
    return made
  }
  return {
    version: [analyzerVersion, primary, dictionary?.version ?? ''].join(':'),
    keysOf,
    analyze: (text) =>
      Array.from(text.matchAll(words), ({ 0: word, index }) => ({
        text: word,
        start: index,
        end: index + word.length,
        keys: keysOf(word),
        parts: number.test(word) ? partsOf(word) : none,
      })),
  }
}

const none: readonly string[] = []

function partsOf(number: string): readonly string[] {
  const parts = number.split(/[.,:/-]/)
  return parts.length > 1 ? parts : none
}
