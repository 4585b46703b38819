import { isUtf8 } from 'node:buffer'
import { escapeName } from './faults.ts'
import { ProblemError } from './problem.ts'

/** Nothing that is written here nests deeper. */
export const maxDepth = 60

/**
 * The JSON that bytes hold. Nothing of it is lost in silence: bytes that are no UTF-8 would become question marks, and of a
 * name that comes twice the parser of the language keeps the last value alone.
 *
 * @throws ProblemError 400
 */
export function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw notJson({ pointer: '', detail: 'is not UTF-8, as JSON must be' })
  const text = new TextDecoder().decode(bytes)
  const value = parse(text)
  const pointer = findRepeatedName(text)
  if (pointer !== undefined) throw notJson({ pointer, detail: 'comes twice' })
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw notJson({ pointer: '', detail: error.message })
  }
}

function notJson(fault: { pointer: string; detail: string }): ProblemError {
  const detail = fault.pointer === '' ? 'The body is not JSON.' : 'The body is not understood.'
  return new ProblemError({ status: 400, detail, errors: [{ ...fault, in: 'body' }] })
}

/** An object or a list that is being read: the names it has so far, or none; and where in it we are. */
interface Frame {
  names: Set<string> | undefined
  at: string | number
  awaitsName: boolean
}

/** Where in a text that is JSON an object has a name twice, as a JSON Pointer. What nests too deep is refused elsewhere. */
function findRepeatedName(text: string): string | undefined {
  const frames: Frame[] = []
  for (const found of partsOf(text)) {
    const frame = frames.at(-1)
    if (found === '{') frames.push({ names: new Set(), at: '', awaitsName: true })
    else if (found === '[') frames.push({ names: undefined, at: 0, awaitsName: false })
    else if (found === '}' || found === ']') frames.pop()
    else if (found === ',') goOn(frame)
    else if (frame?.awaitsName && !isNew(frame, found)) return pointerTo(frames)
    if (frames.length > maxDepth) return undefined
  }
  return undefined
}

/** The texts, brackets and commas of JSON. No pattern for a whole text: very many escapes in one are too many for it. */
function* partsOf(text: string): Generator<string> {
  const sign = /["{}[\],]/g
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    if (found[0] === '"') sign.lastIndex = endOfText(text, sign.lastIndex)
    yield text.slice(found.index, sign.lastIndex)
  }
}

const backslash = '\\'.charCodeAt(0)

/** Behind the quote that ends a text: one with an even number of backslashes before it. */
function endOfText(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0
    while (text.charCodeAt(quote - 1 - slashes) === backslash) slashes++
    if (slashes % 2 === 0) return quote + 1
  }
  return text.length
}

function goOn(frame: Frame | undefined): void {
  if (!frame) return
  if (frame.names) frame.awaitsName = true
  else frame.at = Number(frame.at) + 1
}

/** Takes a name, and tells whether it is the first of its kind. */
function isNew(frame: Frame, quoted: string): boolean {
  const name = String(JSON.parse(quoted))
  frame.at = name
  frame.awaitsName = false
  if (frame.names?.has(name)) return false
  frame.names?.add(name)
  return true
}

function pointerTo(frames: readonly Frame[]): string {
  return frames.map(({ at }) => `/${escapeName(String(at))}`).join('')
}
