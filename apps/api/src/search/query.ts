import { parseQuestion, type SearchQuery } from '@news/domain/text'
import { analyzerFor, askedAnalyzers } from './analyzers.ts'
import { otherNamesOf } from './other-names.ts'

/** What three letters begin is in most articles: FTS5 gathers all of it before it gives the first. */
const shortestBeginning = 4

/**
 * A question as the index understands it, places also by their other names.
 *
 * @param isTyping whether its last word may be the beginning of one
 * @returns `undefined` for a question without a word to look for
 */
export function parseQuery(text: string, { isTyping = false } = {}): SearchQuery | undefined {
  return parseQuestion(text, {
    analyzers: askedAnalyzers(),
    isTyping,
    shortestBeginning,
    otherKeysOf: otherNamesOf,
  })
}

/** The words of a question, as they are written. */
export function wordsOf(text: string): string[] {
  return analyzerFor('uk')
    .analyze(text)
    .map((token) => token.text)
}
