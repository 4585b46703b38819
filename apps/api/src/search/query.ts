import { analyzerFor, askedIn, keysToAsk } from './analyzers.ts'

/** What somebody asks for. */
export interface SearchQuery {
  /** In the language of FTS5. */
  match: string
  /** The same, where all must stand in the headline. */
  headlineMatch: string
  /** Every key that is asked for, to find the words again in the text. */
  keys: ReadonlySet<string>
}

const headline = '{headline headline_more}'

/** More words than a question has; each of them costs a look-up. */
const mostWords = 20

interface Term {
  words: string[]
  isExcluded: boolean
}

/**
 * A question as the index understands it: all words, "phrases" as they stand, -without. Nothing of it reaches the engine
 * but keys in quotation marks.
 *
 * @returns `undefined` for a question without a word to look for
 */
export function parseQuery(text: string): SearchQuery | undefined {
  const terms = parseTerms(text).slice(0, mostWords)
  const wanted = terms.filter(({ isExcluded }) => !isExcluded)
  if (wanted.length === 0) return undefined
  const all = wanted.map(toMatch).join(' AND ')
  const without = terms.filter(({ isExcluded }) => isExcluded).map((term) => ` NOT ${toMatch(term)}`)
  return {
    match: `(${all})${without.join('')}`,
    headlineMatch: `${headline} : (${all})`,
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
function toMatch({ words }: Term): string {
  const [first = '', ...others] = words
  if (others.length === 0) return `(${keysToAsk(first).map(quote).join(' OR ')})`
  const readings = askedIn.map((language) =>
    words.map((word) => analyzerFor(language).keysOf(word)[0]).join(' '),
  )
  return `(${[...new Set(readings)].map(quote).join(' OR ')})`
}

function quote(key: string): string {
  return `"${key.replaceAll('"', '""')}"`
}
