import { apostrophes } from './apostrophe.ts'

/** Letters with apostrophes between them; or numbers with what joins them in dates, times and amounts. */
const words = new RegExp(
  `\\p{N}+(?:[.,:/\\-]\\p{N}+)+|[\\p{L}\\p{N}\\p{M}\\u00ad]+(?:[${apostrophes}][\\p{L}\\p{M}]+)*`,
  'gu',
)

const nothing = 0
const letter = 1
/** Whatever else may be part of a word, and all that lies beyond the table. */
const other = 2

/** The alphabets of Europe, and the punctuation of all. */
const tableLength = 0x2070
const classes = Uint8Array.from({ length: tableLength }, (_, code) => classOf(String.fromCharCode(code)))

function classOf(character: string): number {
  if (/\p{L}/u.test(character)) return letter
  return character === '\u00ad' || apostrophes.includes(character) || /[\p{N}\p{M}]/u.test(character)
    ? other
    : nothing
}

/**
 * Visits the words and numbers of a text in their order. Nearly all are letters between blanks: those are found letter by
 * letter, several times as fast as by the expression, which is asked about the others.
 */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  for (let start = 0; start < text.length; ) {
    const first = classAt(text, start)
    if (first === nothing) {
      start++
      continue
    }
    let end = start
    while (end < text.length && classAt(text, end) === letter) end++
    if (end > start && (end === text.length || classAt(text, end) === nothing)) visit(start, end)
    else {
      words.lastIndex = start
      const found = words.exec(text)
      if (!found) return
      end = words.lastIndex
      visit(found.index, end)
    }
    start = end
  }
}

function classAt(text: string, index: number): number {
  return classes[text.charCodeAt(index)] ?? other
}
