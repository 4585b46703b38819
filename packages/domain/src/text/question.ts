import type { Analyzer } from './analyzer.ts'
import { fold } from './fold.ts'
import { markedNameKeys } from './name-keys.ts'

/** The languages in which questions are understood, whatever language they are typed in. */
export const questionLanguages = ['uk', 'de', 'en'] as const

/** Any of several phrases: keys as they stand next to each other; or any key that begins so. */
export interface Alternatives {
  phrases: readonly (readonly string[])[]
  beginnings?: readonly string[]
}

/** All that must be in a text, and what must not. */
export interface KeyQuestion {
  wanted: readonly Alternatives[]
  unwanted: readonly Alternatives[]
}

/** What somebody asks for. */
export interface SearchQuery {
  question: KeyQuestion
  /** Every key that is asked for, to find the words again in the text. */
  keys: ReadonlySet<string>
  /** The beginning of a key that is still being typed. */
  beginnings: readonly string[]
}

/** How a question is understood. */
export interface QuestionOptions {
  /** Whatever may have given the texts their keys. The first one says what a word is. */
  analyzers: readonly [Analyzer, ...Analyzer[]]
  /** Whether its last word may be the beginning of one. */
  isTyping?: boolean
  /** Of how many letters it must be at least, so that it begins not too many words: 2. */
  shortestBeginning?: number
  /** Further keys that are asked for beside a word's own. */
  otherKeysOf?: (word: string) => readonly string[]
}

/** More words than a question has; each of them costs a look-up. */
const mostWords = 20

interface Term {
  words: string[]
  isExcluded: boolean
  isPhrase: boolean
}

/**
 * A question in the keys of its words: all words, "phrases" as they stand, -without.
 *
 * @returns `undefined` for a question without a word to look for
 * @example parseQuestion('угода Вупперталь', { analyzers: [createAnalyzer({ language: 'uk' })] })
 */
export function parseQuestion(text: string, options: QuestionOptions): SearchQuery | undefined {
  const terms = parseTerms(text, options.analyzers[0]).slice(0, mostWords)
  const wanted = terms.filter(({ isExcluded }) => !isExcluded)
  if (wanted.length === 0) return undefined
  const unwanted = terms.filter(({ isExcluded }) => isExcluded)
  const last = options.isTyping && !/\s$/.test(text) ? terms.at(-1) : undefined
  const beginnings = last && !last.isExcluded && !last.isPhrase ? beginningsOf(last, options) : []
  const toAlternatives = (term: Term) => alternativesOf(term, options)
  return {
    question: {
      wanted: wanted.map((term) =>
        term === last ? { ...toAlternatives(term), beginnings } : toAlternatives(term),
      ),
      unwanted: unwanted.map(toAlternatives),
    },
    keys: new Set(wanted.flatMap((term) => askedKeys(term, options))),
    beginnings,
  }
}

/** Words of one letter say little beside others: "у Вупперталі". */
function parseTerms(text: string, { analyze }: Analyzer): Term[] {
  const found = [
    ...text.matchAll(/(?<minus>(?:^|\s)-)?(?:["«„“](?<phrase>[^"«»„“”]+)["»“”]|(?<word>[^\s"«»„“”]+))/gu),
  ]
  const terms = found
    .map(({ groups: { minus, phrase, word } = {} }) => ({
      words: analyze(phrase ?? word ?? '').map((token) => token.text),
      isExcluded: minus !== undefined,
      isPhrase: phrase !== undefined,
    }))
    .filter(({ words }) => words.length > 0)
  const telling = terms.filter(({ words }) => words.some((word) => word.length > 1))
  return telling.length > 0 ? telling : terms
}

/** A word in any of its readings and names; several as they stand next to each other, in the likeliest of each language. */
function alternativesOf(term: Term, options: QuestionOptions): Alternatives {
  const { words } = term
  if (words.length === 1) return { phrases: askedKeys(term, options).map((key) => [key]) }
  const readings = options.analyzers.map(({ keysOf }) => words.flatMap((word) => keysOf(word).slice(0, 1)))
  return { phrases: [...new Map(readings.map((keys) => [keys.join(' '), keys])).values()] }
}

function askedKeys({ words }: Term, { analyzers, otherKeysOf = () => [] }: QuestionOptions): string[] {
  return [...new Set(words.flatMap((word) => [...keysToAsk(word, analyzers), ...otherKeysOf(word)]))]
}

/** A word is asked for under every key that any of these analyzers may have given it, and by its sound as a name. */
export function keysToAsk(word: string, analyzers: readonly Analyzer[]): string[] {
  return [...new Set([...analyzers.flatMap((analyzer) => analyzer.keysOf(word)), ...markedNameKeys(word)])]
}

/** Keys are shorter than words: what is typed may have gone on beyond the key, so it is asked for as a whole, too. */
function beginningsOf({ words }: Term, { shortestBeginning = 2 }: QuestionOptions): string[] {
  const [word = '', ...others] = words
  if (others.length > 0 || word.length < shortestBeginning) return []
  return [fold(word)]
}
