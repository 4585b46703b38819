import type { Analyzer, Token } from './analyzer.ts'
import type { SearchQuery } from './question.ts'

/** Begin and end of a word in a text, in UTF-16 code units. */
export type Match = [start: number, end: number]

/** A part of a text, and what in it was asked for. */
export interface Snippet {
  text: string
  matches: Match[]
}

/** The words of a question by what they are found by. */
export type Asked = Pick<SearchQuery, 'keys' | 'beginnings'>

/** Words of a snippet: two to three lines on a phone. */
const snippetWords = 28

/** How many of them may stand before the first word that was found. */
const wordsBefore = 6

/** Where the words that were asked for stand in a text. */
export function findMatches(text: string, { analyze }: Analyzer, asked: Asked): Match[] {
  return analyze(text)
    .filter((token) => isAsked(token, asked))
    .map(({ start, end }) => [start, end])
}

function isAsked(token: Token, { keys, beginnings }: Asked): boolean {
  const isWanted = (key: string) => keys.has(key) || beginnings.some((beginning) => key.startsWith(beginning))
  return token.keys.some(isWanted) || token.further.some(isWanted)
}

/** The part of a text in which most of the words stand, and where; its beginning when none does. */
export function makeSnippet(text: string, { analyze }: Analyzer, question: Asked): Snippet {
  const tokens = analyze(text)
  const asked = tokens.flatMap((token, index) => (isAsked(token, question) ? [index] : []))
  const first = Math.max(0, bestStart(asked) - wordsBefore)
  const [from, to] = [tokens[first], tokens[Math.min(first + snippetWords, tokens.length) - 1]]
  if (!from || !to) return { text: '', matches: [] }
  const begin = first === 0 ? 0 : from.start
  const end = first + snippetWords >= tokens.length ? text.length : to.end
  const lead = begin > 0 ? '…' : ''
  return {
    text: lead + text.slice(begin, end).replaceAll('\n', ' ') + (end < text.length ? '…' : ''),
    matches: asked
      .map((index) => tokens[index])
      .filter((token) => token !== undefined && token.start >= begin && token.end <= end)
      .map((token) => [(token?.start ?? 0) - begin + lead.length, (token?.end ?? 0) - begin + lead.length]),
  }
}

/** The word from which on a window of a snippet's length holds the most. */
function bestStart(asked: readonly number[]): number {
  let best = { start: asked[0] ?? 0, count: 0 }
  for (const start of asked) {
    const count = asked.filter((index) => index >= start && index < start + snippetWords - wordsBefore).length
    if (count > best.count) best = { start, count }
  }
  return best.start
}
