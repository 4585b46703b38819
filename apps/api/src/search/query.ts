import type { AnyPhrase, KeyQuestion } from '../db/engine.ts'
import { analyzerFor, askedIn, keysToAsk } from './analyzers.ts'

/** What somebody asks for. */
export interface SearchQuery {
  question: KeyQuestion
  /** Every key that is asked for, to find the words again in the text. */
  keys: ReadonlySet<string>
}

/** More words than a question has; each of them costs a look-up. */
const mostWords = 20

interface Term {
  words: string[]
  isExcluded: boolean
}

/**
 * A question as the index understands it: all words, "phrases" as they stand, -without.
 *
 * @returns `undefined` for a question without a word to look for
 */
export function parseQuery(text: string): SearchQuery | undefined {
  const terms = parseTerms(text).slice(0, mostWords)
  const wanted = terms.filter(({ isExcluded }) => !isExcluded)
  if (wanted.length === 0) return undefined
  const unwanted = terms.filter(({ isExcluded }) => isExcluded)
  return {
    question: { wanted: wanted.map(toPhrases), unwanted: unwanted.map(toPhrases) },
    keys: new Set(wanted.flatMap(({ words }) => words.flatMap(keysToAsk))),
  }
}

/** Words of one letter say little beside others: "у Вупперталі". */
function parseTerms(text: string): Term[] {
  const found = [
    ...text.matchAll(/(?<minus>(?:^|\s)-)?(?:["«„“](?<phrase>[^"«»„“”]+)["»“”]|(?<word>[^\s"«»„“”]+))/gu),
  ]
  const terms = found
    .map(({ groups: { minus, phrase, word } = {} }) => ({
      words: analyzerFor('uk')
        .analyze(phrase ?? word ?? '')
        .map((token) => token.text),
      isExcluded: minus !== undefined,
    }))
    .filter(({ words }) => words.length > 0)
  const telling = terms.filter(({ words }) => words.some((word) => word.length > 1))
  return telling.length > 0 ? telling : terms
}

/** A word in any of its readings; several as they stand next to each other, in the likeliest of each language. */
function toPhrases({ words }: Term): AnyPhrase {
  const [first = '', ...others] = words
  if (others.length === 0) return keysToAsk(first).map((key) => [key])
  return askedIn.map((language) => words.flatMap((word) => analyzerFor(language).keysOf(word).slice(0, 1)))
}
