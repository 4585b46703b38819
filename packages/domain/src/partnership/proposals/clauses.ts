/** A word as rules compare it, in lower case and without apostrophes, and where it stands in the sentence. */
export interface Word {
  plain: string
  /** With a capital, and not only because the sentence begins there: in German a noun. */
  isCapital: boolean
  start: number
  end: number
}

/** What stands between two marks of a sentence. */
export interface Clause {
  words: readonly Word[]
  /** Its plain words with a space before, between and behind them, so that a space is the border of a word. */
  plain: string
  start: number
  end: number
}

const apostrophes = /['’ʼ`]/g
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’ʼ`-]*[\p{L}\p{N}])?/gu

/** Between words only: "1,5", "18:00" and "3–5" are none of them. A tab is the border of a cell. */
const border = /[,;:–—](?=\s)|\s[–—]|[«»„“”()\t]/g

export function splitClauses(sentence: string): Clause[] {
  const borders = [...sentence.matchAll(border)].map(({ index }) => index)
  return [0, ...borders].flatMap((start, i) => {
    const clause = toClause(sentence, start, borders[i] ?? sentence.length)
    return clause.words.length > 0 ? [clause] : []
  })
}

/** A part of a sentence, or all of it, as one clause. */
export function toClause(sentence: string, start = 0, end = sentence.length): Clause {
  const words = Array.from(sentence.slice(start, end).matchAll(word), ({ 0: text, index }) => ({
    plain: text.toLowerCase().replace(apostrophes, ''),
    isCapital: /^\p{Lu}/u.test(text) && /[\p{L}\p{N}]/u.test(sentence.slice(0, start + index)),
    start: start + index,
    end: start + index + text.length,
  }))
  return { words, plain: ` ${words.map(({ plain }) => plain).join(' ')} `, start, end }
}
