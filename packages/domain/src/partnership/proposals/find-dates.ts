import type { DateGrammar, DateMeaning, DateMention } from './date-mention.ts'

/** Where a word or a number begins. */
const beginning = /(?:^|[^\p{L}\p{N}])(?=[\p{L}\p{N}])/gu

/** What may stand between the parts of one date: "торік у вересні", "am Freitag, dem 3. Oktober". */
const joint = /^(?:,? ?(?:у|в|восени|im|in|am|den|dem)?,? ?)$/u

/** The dates of a sentence, in its order. */
export function findDates(text: string, { patterns, limit }: DateGrammar): DateMention[] {
  const sentence = withSmallBeginning(text)
  const found: DateMention[] = []
  for (const { 0: before, index } of sentence.matchAll(beginning)) {
    const start = index + before.length
    if (start < (found.at(-1)?.end ?? 0)) continue
    const mention = readAt(sentence, start, patterns)
    if (mention) found.push({ ...mention, isLimit: limit.test(sentence.slice(0, start)) })
  }
  return joinParts(sentence, found)
}

/** The capital that only begins a sentence says nothing: "Morgen" there is tomorrow, elsewhere the morning. */
function withSmallBeginning(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]*\p{Lu}/u, (begin) => begin.toLowerCase())
}

function readAt(
  sentence: string,
  start: number,
  patterns: DateGrammar['patterns'],
): Omit<DateMention, 'isLimit'> | undefined {
  for (const { expression, read } of patterns) {
    expression.lastIndex = start
    const match = expression.exec(sentence)
    const meaning = match && read(match.groups ?? {})
    if (meaning) return { meaning, start, end: start + match[0].length }
  }
  return undefined
}

/** "торік у вересні" is one date, and so is "am Freitag, 3. Oktober": the day says more than its name. */
function joinParts(sentence: string, mentions: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = []
  for (const mention of mentions) {
    const before = joined.at(-1)
    const meaning =
      before && joint.test(sentence.slice(before.end, mention.start))
        ? joinMeanings(before.meaning, mention.meaning)
        : undefined
    if (before && meaning) joined[joined.length - 1] = { ...before, meaning, end: mention.end }
    else joined.push(mention)
  }
  return joined
}

function joinMeanings(a: DateMeaning, b: DateMeaning): DateMeaning | undefined {
  if (a.type === 'year' && !a.part) return withYear(b, a)
  if (b.type === 'year' && !b.part) return withYear(a, b)
  if (a.type === 'day') return namesDay(b) ? a : undefined
  return b.type === 'day' && namesDay(a) ? b : undefined
}

function namesDay({ type }: DateMeaning): boolean {
  return type === 'weekday' || type === 'days-away'
}

function withYear(meaning: DateMeaning, { year }: Extract<DateMeaning, { type: 'year' }>) {
  const isOpen = meaning.type === 'day' || meaning.type === 'month' || meaning.type === 'season'
  return isOpen && !meaning.year ? { ...meaning, year } : undefined
}
