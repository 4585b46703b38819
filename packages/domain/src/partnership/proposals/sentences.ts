/** A sentence where it stands in a text. */
export interface Sentence {
  text: string
  start: number
  end: number
  /** Whether it is somebody's words that stand at an offset of the sentence. */
  isSpokenAt: (offset: number) => boolean
}

interface Range {
  start: number
  end: number
}

/** Words with a full stop after which a sentence goes on; single letters are initials. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'м смт с вул пл просп пров бул буд кв обл ім св проф акад доц п р рр ст т д ін грн тис млн млрд напр див о об тел ' +
    'dr prof nr str st bzw ca z b d h u a usw evtl inkl tel mio mrd jan feb apr aug sep sept okt nov dez vgl bspw'
  ).split(' '),
)

/** What stands before the space between two sentences, and behind it. */
const ending = /([.!?…])([»“”"’)\]]{0,3})$/
const beginning = /^[«„“"(–—-]?\s?[\p{Lu}\d]/u
const lastWord = /(?:^|[^\p{L}\d])(\p{L}{1,8}|\d{1,2})\.$/u

/** Enough of a text to see the last word and the marks behind it. */
const nearby = 16

/**
 * The sentences of a text, each exactly as it stands there. A line break ends one, an abbreviation or "8." does not.
 *
 * @param isSpoken whether a whole line is somebody's words
 */
export function splitSentences(text: string, isSpoken: (line: string) => boolean = () => false): Sentence[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const spoken = isSpoken(line) ? [{ start: 0, end: line.length }] : quotedRanges(line)
    return splitLine(line)
      .map((part) => trimmed(line, part))
      .filter(({ start, end }) => start < end)
      .map(({ start, end }) => ({
        text: line.slice(start, end),
        start: index + start,
        end: index + end,
        isSpokenAt: (at) => spoken.some((range) => range.start <= start + at && start + at < range.end),
      }))
  })
}

function splitLine(line: string): Range[] {
  const sentences: Range[] = []
  let start = 0
  for (const { 0: space, index } of line.matchAll(/\s+/g)) {
    const end = index + space.length
    const before = line.slice(Math.max(start, index - nearby), index)
    if (!ending.test(before) || !beginning.test(line.slice(end, end + nearby)) || goesOn(before)) continue
    sentences.push({ start, end })
    start = end
  }
  return [...sentences, { start, end: line.length }]
}

/** Whether the full stop at the end belongs to an abbreviation, initials or an ordinal number. */
function goesOn(before: string): boolean {
  const [, word = ''] = lastWord.exec(before) ?? []
  return /^(?:\d+|\p{Lu})$/u.test(word) || abbreviations.has(word.toLowerCase())
}

function trimmed(line: string, { start, end }: Range): Range {
  const part = line.slice(start, end)
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length }
}

const marks = /["«»„“”]/g

/** What stands inside quotation marks. A mark that nothing closes reaches to the end, one that nothing opened to the start. */
function quotedRanges(line: string): Range[] {
  const ranges: Range[] = []
  let open: number | undefined
  for (const { 0: mark, index } of line.matchAll(marks)) {
    if (open === undefined && mark !== '»' && mark !== '”') open = index
    else if (mark !== '«' && mark !== '„') {
      ranges.push({ start: open ?? 0, end: index })
      open = undefined
    }
  }
  return open === undefined ? ranges : [...ranges, { start: open, end: line.length }]
}
