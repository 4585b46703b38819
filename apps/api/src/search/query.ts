import { fold } from '@news/domain/text'
import type { Alternatives, KeyQuestion } from '../db/engine.ts'
import { analyzerFor, askedAnalyzers, keysToAsk } from './analyzers.ts'
import { otherNamesOf } from './other-names.ts'

/** What somebody asks for. */
export interface SearchQuery {
  question: KeyQuestion
  /** Every key that is asked for, to find the words again in the text. */
  keys: ReadonlySet<string>
  /** The beginning of a key that is still being typed. */
  beginnings: readonly string[]
}

/** More words than a question has; each of them costs a look-up. */
const mostWords = 20

/** Fewer letters begin too many words. */
const shortestBeginning = 2

interface Term {
  words: string[]
  isExcluded: boolean
  isPhrase: boolean
}

/**
 * A question as the index understands it: all words, "phrases" as they stand, -without.
 *
 * @param isTyping whether its last word may be the beginning of one
 * @returns `undefined` for a question without a word to look for
 */
export function parseQuery(text: string, { isTyping = false } = {}): SearchQuery | undefined {
  const terms = parseTerms(text).slice(0, mostWords)
  const wanted = terms.filter(({ isExcluded }) => !isExcluded)
  if (wanted.length === 0) return undefined
  const unwanted = terms.filter(({ isExcluded }) => isExcluded)
  const last = isTyping && !/\s$/.test(text) ? terms.at(-1) : undefined
  const beginnings = last && !last.isExcluded && !last.isPhrase ? beginningsOf(last) : []
  const alternatives = wanted.map((term) =>
    term === last ? { ...toAlternatives(term), beginnings } : toAlternatives(term),
  )
  return {
    question: { wanted: alternatives, unwanted: unwanted.map(toAlternatives) },
    keys: new Set(wanted.flatMap(askedKeys)),
    beginnings,
  }
}

/** Words of one letter say little beside others: "у Вупперталі". */
function parseTerms(text: string): Term[] {
  const found = [
    ...text.matchAll(/(?<minus>(?:^|\s)-)?(?:["«„“](?<phrase>[^"«»„“”]+)["»“”]|(?<word>[^\s"«»„“”]+))/gu),
  ]
  const terms = found
    .map(({ groups: { minus, phrase, word } = {} }) => ({
      words: wordsOf(phrase ?? word ?? ''),
      isExcluded: minus !== undefined,
      isPhrase: phrase !== undefined,
    }))
    .filter(({ words }) => words.length > 0)
  const telling = terms.filter(({ words }) => words.some((word) => word.length > 1))
  return telling.length > 0 ? telling : terms
}

/** The words of a question, as they are written. */
export function wordsOf(text: string): string[] {
  return analyzerFor('uk')
    .analyze(text)
    .map((token) => token.text)
}

/** A word in any of its readings and names; several as they stand next to each other, in the likeliest of each language. */
function toAlternatives({ words }: Term): Alternatives {
  if (words.length === 1) return { phrases: askedKeys({ words }).map((key) => [key]) }
  const readings = askedAnalyzers().map(({ keysOf }) => words.flatMap((word) => keysOf(word).slice(0, 1)))
  return { phrases: [...new Map(readings.map((keys) => [keys.join(' '), keys])).values()] }
}

function askedKeys({ words }: Pick<Term, 'words'>): string[] {
  return [...new Set(words.flatMap((word) => [...keysToAsk(word), ...otherNamesOf(word)]))]
}

/** Keys are shorter than words: what is typed may have gone on beyond the key, so it is asked for as a whole, too. */
function beginningsOf({ words }: Term): string[] {
  const [word = '', ...others] = words
  if (others.length > 0 || word.length < shortestBeginning) return []
  return [fold(word)]
}
