/** The marks of a language by depth: those of a quotation, and of one within it. */
const marks: Readonly<Record<string, readonly (readonly [open: string, close: string])[]>> = {
  uk: [
    ['«', '»'],
    ['„', '“'],
  ],
  de: [
    ['„', '“'],
    ['‚', '‘'],
  ],
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
}

/** What stands before an opening mark. */
const opensAfter = /[\s([{«„“‘‚/—–-]/

interface Mark {
  at: number
  depth: number
  isOpening: boolean
}

/**
 * Turns straight double marks into those of the language, where each has its partner: a mark without one may be an inch.
 * Marks that the author set stay, and count for the depth.
 */
export function setQuotes(text: string, language: string): string {
  const pairs = marks[language]
  if (!pairs || !text.includes('"')) return text
  const set = new Map<number, string>()
  for (const { at, depth, isOpening } of pairUp(text)) {
    const [open = '"', close = '"'] = pairs[depth % pairs.length] ?? []
    set.set(at, isOpening ? open : close)
  }
  return [...text.matchAll(/["]|[^"]+/g)].map(({ 0: part, index }) => set.get(index) ?? part).join('')
}

/** The straight marks that have a partner. */
function pairUp(text: string): Mark[] {
  const open: { at: number; isStraight: boolean }[] = []
  const found: Mark[] = []
  for (const { 0: mark, index } of text.matchAll(/["«»„“”]/g)) {
    const isOpening =
      mark === '"' ? isFollowedByText(text, index) && opensHere(text, index) : '«„'.includes(mark)
    if (isOpening || (mark === '“' && open.at(-1) === undefined))
      open.push({ at: index, isStraight: mark === '"' })
    else {
      const partner = open.pop()
      if (!partner || mark !== '"' || !partner.isStraight) continue
      const depth = open.length
      found.push({ at: partner.at, depth, isOpening: true }, { at: index, depth, isOpening: false })
    }
  }
  return found
}

function opensHere(text: string, at: number): boolean {
  const before = text[at - 1]
  return before === undefined || before === '"' || opensAfter.test(before)
}

function isFollowedByText(text: string, at: number): boolean {
  const after = text[at + 1]
  return after !== undefined && !/\s/.test(after)
}
