/**
 * Signs that turn the direction of the text behind them, as UAX #9 has them: embeddings and overrides, which a PDF ends,
 * and isolates, which a PDI ends. What a text leaves open turns the words around it, too.
 */
const sign = /[\u202a-\u202e\u2066-\u2069]/
const signOrBreak = /[\u202a-\u202e\u2066-\u2069]|[\n\r\u0085\u2029]/g

const endOfEmbedding = '\u202c'
const endOfIsolate = '\u2069'
const isIsolate = (opener: string) => opener >= '\u2066'

/** True for a text that holds signs of direction, closed or not. */
export function hasDirections(text: string): boolean {
  return sign.test(text)
}

/**
 * The text with what it leaves open closed at the end of its paragraph, where UAX #9 (X8) ends it for this text alone, and
 * without signs that end nothing or begin nothing. A text that closes what it opens stays as it is.
 *
 * @example closeDirections('Рада \u202eадар') // 'Рада \u202eадар\u202c'
 */
export function closeDirections(text: string): string {
  return hasDirections(text) ? closeDirectionsIn([text]).join('') : text
}

/** The same for a text that is cut into runs: what one run opens another may close. */
export function closeDirectionsIn(runs: readonly string[]): string[] {
  if (!runs.some(hasDirections)) return [...runs]
  const walk = createWalk()
  const closed = runs.map((run) => {
    const from = walk.parts.length
    walk.read(run)
    return from
  })
  walk.endParagraph()
  return closed.map((from, i) => walk.parts.slice(from, closed[i + 1]).join(''))
}

/**
 * The signs that are in force at the end of a text: who goes on from there puts them in front.
 *
 * @example openDirections('Рада \u202eадар') // '\u202e'
 */
export function openDirections(text: string): string {
  if (!hasDirections(text)) return ''
  const walk = createWalk()
  walk.read(text)
  return walk.open.map(({ opener }) => opener).join('')
}

interface Opened {
  opener: string
  /** Where it stands in the parts. */
  at: number
}

/** Follows a text sign by sign; `parts` is what becomes of it. */
function createWalk() {
  const parts: string[] = []
  const open: Opened[] = []
  let isolates = 0

  const opens = (opener: string) => {
    if (isIsolate(opener)) isolates++
    open.push({ opener, at: parts.push(opener) - 1 })
  }
  const pop = () => {
    const last = open.pop()
    if (last && isIsolate(last.opener)) isolates--
    return last
  }
  /** An isolate ends the embeddings that are open in it; an embedding ends nothing outside of its isolate (BD9, BD11). */
  const closes = (closer: string): boolean => {
    if (closer === endOfIsolate) {
      if (isolates === 0) return false
      for (let last = pop(); last && !isIsolate(last.opener); last = pop());
      return true
    }
    const last = open.at(-1)
    return last !== undefined && !isIsolate(last.opener) && pop() !== undefined
  }
  const endParagraph = () => {
    let end = parts.length - 1
    for (let last = open.at(-1); last && last.at === end; last = open.at(-1)) {
      parts[end] = ''
      pop()
      while (parts[end] === '') end--
    }
    const closers = closersOf(open)
    if (closers) parts.push(closers)
    open.length = 0
    isolates = 0
  }
  const take = (found: string) => {
    if (!sign.test(found)) {
      endParagraph()
      parts.push(found)
    } else if (found !== endOfEmbedding && found !== endOfIsolate) opens(found)
    else if (closes(found)) parts.push(found)
  }
  const read = (run: string) => {
    let from = 0
    for (const { 0: found, index } of run.matchAll(signOrBreak)) {
      if (index > from) parts.push(run.slice(from, index))
      take(found)
      from = index + found.length
    }
    if (from < run.length) parts.push(run.slice(from))
  }
  return { parts, open, read, endParagraph }
}

/** What ends all that is open, the innermost first; an isolate ends what was opened in it. */
function closersOf(open: readonly Opened[]): string {
  const outermost = open.findIndex(({ opener }) => isIsolate(opener))
  const embeddings = outermost === -1 ? open.length : outermost
  const isolates = open.filter(({ opener }) => isIsolate(opener)).length
  return endOfIsolate.repeat(isolates) + endOfEmbedding.repeat(embeddings)
}
