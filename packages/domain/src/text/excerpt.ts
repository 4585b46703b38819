import { closeDirections } from './directions.ts'
import { graphemeEnds } from './graphemes.ts'
import { trimEndOf } from './trim-end.ts'

/** How much of a text an excerpt may hold. */
export type ExcerptLimit = { words: number } | { characters: number }

const ellipsis = '…'

/**
 * Words that nothing may end on, for what they belong to is gone: prepositions, conjunctions, particles, articles of
 * Ukrainian, German and English. A text has one language, and none of these is a noun in another.
 */
const dangling: ReadonlySet<string> = new Set(
  (
    'а або адже аби але без біля в від для до з за зі і із й коли крім між на над не ні навколо о об од перед під по понад ' +
    'при про проти серед та тобто у хоча через чи що щоб щодо як якщо ' +
    'aber als am an auf aus bei beim bis das dass dem den der des die durch ein eine einem einen einer eines für gegen im in ' +
    'ins mit nach nicht ob oder ohne seit sowie sondern um und unter vom von vor weil wenn wie zu zum zur zwischen über ' +
    'a after and as at because before but by for from if into nor of on or per so than that the to upon via when with'
  ).split(' '),
)

/** Quotation marks and brackets, opening and closing. “ opens in English and closes in German and Ukrainian. */
const pairs: Readonly<Record<string, string>> = { '«': '»', '„': '“', '“': '”', '(': ')', '[': ']', '{': '}' }
const bracket = /[«»„“”()[\]{}]/g

/** What neither begins nor ends a word: what stands between it and the dots. */
const trailing = /[\s.,;:!?…\-–—(/[{«„‚]/u
const letterOrDigit = /[\p{L}\p{N}]/u

/**
 * The beginning of a text, cut between two words, with one "…" where it was cut. It does not end on a preposition or
 * conjunction; a quotation, a bracket or a direction that is open there is closed, a quotation that has only begun is left
 * out. White space becomes single spaces.
 *
 * @param limit in words, or in graphemes (what readers call characters) with the dots and all that is added counted
 * @example excerpt('Рада проголосувала за угоду з містом', { words: 5 }) // 'Рада проголосувала за угоду…'
 * @throws RangeError for a limit that leaves room for nothing
 */
export function excerpt(text: string, limit: ExcerptLimit): string {
  const most = 'words' in limit ? limit.words : limit.characters
  if (!(most >= 1)) throw new RangeError(`not a length of 1 or more: ${most}`)
  const whole = closeDirections(text).replace(/\s+/gu, ' ').trim()
  const head = 'words' in limit ? headOfWords(whole, most) : headOfCharacters(whole, Math.floor(most))
  return head === whole ? whole : withEnd(head)
}

function headOfWords(text: string, words: number): string {
  const end = endOfWords(text, words)
  return end === text.length ? text : tidyEnd(text.slice(0, end))
}

function headOfCharacters(text: string, characters: number): string {
  if (text.length <= characters) return text
  const ends = firstEnds(text, characters + 1)
  if (ends.length <= characters) return text
  for (let room = characters - ellipsis.length; ; room--) {
    const head = tidyEnd(text.slice(0, endOfLastWord(text, ends[room - 1] ?? 0)))
    if (room <= 1 || withEnd(head).length - head.length <= characters - room) return head
  }
}

/** With the dots, and all closed that is open. */
function withEnd(head: string): string {
  return closeDirections(head + ellipsis + closersFor(head))
}

/** A dash between spaces is no word. */
function endOfWords(text: string, words: number): number {
  let count = 0
  let end = 0
  for (const { 0: part, index } of text.matchAll(/\S+/gu)) {
    if (letterOrDigit.test(part) && ++count > words) return end
    end = index + part.length
  }
  return text.length
}

/** Letters, digits and marks of our languages, none of which joins what stands before it. */
const plain = /^[ -~\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u2044€№]*$/

/** Offsets at which the first graphemes of a text end. */
function firstEnds(text: string, count: number): number[] {
  // Most news hold nothing else, and to look at each character costs as much as all else of an excerpt.
  if (plain.test(text.slice(0, count + 1)))
    return Array.from({ length: Math.min(count, text.length) }, (_, i) => i + 1)
  const ends: number[] = []
  for (const end of graphemeEnds(text)) {
    ends.push(end)
    if (ends.length === count) break
  }
  return ends
}

/** In the midst of a word only if it is the first one. */
function endOfLastWord(text: string, limit: number): number {
  const lastSpace = text.lastIndexOf(' ', limit)
  return lastSpace > 0 ? lastSpace : limit
}

/** Takes away what may not stand before the dots; never everything. */
function tidyEnd(head: string): string {
  const end = trimEndOf(head, trailing)
  const shorter = withoutDanglingWord(withoutLonelyOpening(end))
  if (shorter === '') return end
  return shorter === head ? head : tidyEnd(shorter)
}

function withoutDanglingWord(text: string): string {
  const start = text.lastIndexOf(' ') + 1
  return dangling.has(text.slice(start).toLowerCase()) ? text.slice(0, start) : text
}

/** A quotation of which only one word has come says nothing. */
function withoutLonelyOpening(text: string): string {
  const start = text.lastIndexOf(' ') + 1
  const word = text.slice(start)
  return start > 0 && word.charAt(0) in pairs && closersFor(word) !== '' ? text.slice(0, start) : text
}

/** What closes all that a text has left open, the innermost first. */
function closersFor(text: string): string {
  const open: string[] = []
  for (const [mark] of text.matchAll(bracket)) {
    if (mark === open.at(-1)) open.pop()
    else if (mark in pairs) open.push(pairs[mark] ?? '')
  }
  return open.reverse().join('')
}
