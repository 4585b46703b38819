import { fold } from './fold.ts'
import { latinStemmers } from './latin-stemmers.ts'
import { markedNameKeys } from './name-keys.ts'
import { stemUkrainian } from './stem-ukrainian.ts'
import { createWordCache } from './word-cache.ts'
import { eachWord } from './words.ts'

/** A word, and what it is found by. */
export interface Word {
  /** As it is written. */
  text: string
  /**
   * Two words are the same for search when they share a key. The first is the likeliest; an index that keeps one key a
   * word keeps that and still asks with all.
   */
  keys: readonly string[]
  /** Beside its first key, what it is found by: its other readings, 2025 in 02.10.2025, a name in the other script. */
  further: readonly string[]
}

/** A word of a text, and where it stands. */
export interface Token extends Word {
  /** Where it begins and ends in the text, in UTF-16 code units. */
  start: number
  end: number
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
  /** One word or number that stands in a text. */
  wordAt: (text: string, start: number, end: number) => Word
  /** The keys of one word or number. */
  keysOf: (word: string) => readonly string[]
}

/** Rises whenever the same text gives other keys: the version of every analyzer begins with it. */
export const analyzerVersion = 3

const number = /^\p{N}/u
const capital = /^\p{Lu}/u
const cyrillic = /[\u0400-\u04ff]/

/**
 * Takes texts apart into words and what they are found by: the same at indexing and at asking, so that «у Вупперталі»
 * is found by «Вупперталь», with any apostrophe, in any case.
 *
 * @example
 * createAnalyzer({ language: 'uk' }).analyze('у Вупперталі')
 * // [{ text: 'у', … }, { text: 'Вупперталі', start: 2, end: 12, keys: ['вуппертал'], … }]
 */
export function createAnalyzer({ language, dictionary }: AnalyzerOptions): Analyzer {
  const [primary = ''] = language.toLowerCase().split('-')
  const stemLatin = latinStemmers[primary]

  const makeKeys = (word: string): readonly string[] => {
    const folded = fold(word)
    if (number.test(word)) return [folded.replaceAll(',', '.')]
    const known = dictionary?.keysOf(folded)
    if (known) return known
    if (cyrillic.test(folded)) return stemUkrainian(folded)
    return [stemLatin ? stemLatin(folded) : folded]
  }
  const wordAt = createWordCache<Word>((text) => {
    const keys = makeKeys(text)
    return { text, keys, further: furtherOf(text, keys) }
  })
  return {
    version: [analyzerVersion, primary, dictionary?.version ?? ''].join(':'),
    keysOf: (word) => wordAt(word, 0, word.length).keys,
    wordAt,
    analyze(text) {
      const tokens: Token[] = []
      eachWord(text, (start, end) => {
        const { text: word, keys, further } = wordAt(text, start, end)
        tokens.push({ text: word, start, end, keys, further })
      })
      return tokens
    },
  }
}

const none: readonly string[] = []

function furtherOf(word: string, keys: readonly string[]): readonly string[] {
  if (number.test(word)) return partsOf(word)
  if (capital.test(word)) return [...keys.slice(1), ...markedNameKeys(word)]
  return keys.length > 1 ? keys.slice(1) : none
}

function partsOf(number: string): readonly string[] {
  const parts = number.split(/[.,:/-]/)
  return parts.length > 1 ? parts : none
}
