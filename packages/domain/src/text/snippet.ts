import type { Analyzer, Word } from './analyzer.ts'
import { closeDirections, openDirections } from './directions.ts'
import { createFirstLetterTest } from './first-letters.ts'
import type { SearchQuery } from './question.ts'
import { eachWord } from './words.ts'

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
export function findMatches(text: string, analyzer: Analyzer, asked: Asked): Match[] {
  return findWords(text, analyzer, asked).matches
}

interface FoundWords {
  /** Where each word of the text begins, and where it ends. */
  starts: number[]
  ends: number[]
  /** Which of them were asked for… */
  asked: number[]
  /** …and where those stand. */
  matches: Match[]
}

/** Most words are passed by for their first letter: only the others are taken for what they are. */
function findWords(text: string, { wordAt }: Analyzer, { keys, beginnings }: Asked): FoundWords {
  const mayBeAsked = createFirstLetterTest([...keys, ...beginnings])
  const isWanted = (key: string) => keys.has(key) || beginnings.some((beginning) => key.startsWith(beginning))
  const isAsked = (word: Word) => word.keys.some(isWanted) || word.further.some(isWanted)
  const found: FoundWords = { starts: [], ends: [], asked: [], matches: [] }
  eachWord(text, (start, end) => {
    if (mayBeAsked(text, start) && isAsked(wordAt(text, start, end))) {
      found.asked.push(found.starts.length)
      found.matches.push([start, end])
    }
    found.starts.push(start)
    found.ends.push(end)
  })
  return found
}

/** The part of a text in which most of the words stand, and where; its beginning when none does. */
export function makeSnippet(whole: string, analyzer: Analyzer, question: Asked): Snippet {
  const text = closeDirections(whole)
  const { starts, ends, asked, matches } = findWords(text, analyzer, question)
  if (starts.length === 0) return { text: '', matches: [] }
  const first = Math.max(0, bestStart(asked) - wordsBefore)
  const after = first + snippetWords
  const begin = first === 0 ? 0 : (starts[first] ?? 0)
  const end = after >= ends.length ? text.length : (ends[after - 1] ?? text.length)
  const lead = begin > 0 ? `…${openDirections(text.slice(0, begin))}` : ''
  return {
    text: closeDirections(
      lead + text.slice(begin, end).replaceAll('\n', ' ') + (end < text.length ? '…' : ''),
    ),
    matches: matches
      .filter(([start, wordEnd]) => start >= begin && wordEnd <= end)
      .map(([start, wordEnd]) => [start - begin + lead.length, wordEnd - begin + lead.length]),
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
