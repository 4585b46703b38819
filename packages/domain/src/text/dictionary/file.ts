/** What is known of the words of a language, as it lies in a file. */
export interface DictionaryContent {
  edges: Uint32Array
  root: number
  /** What makes a key of a form, by its number. */
  operations: readonly string[]
  /** The operations of a form, as numbers with commas between, by their number. */
  readings: readonly string[]
  /** The ending of an unknown word, and its operations. */
  suffixes: readonly (readonly [ending: string, operations: string])[]
}

/** The file is none, was cut short, or was written by another version. */
export class DictionaryFileError extends Error {
  override name = 'DictionaryFileError'
}

/** Rises whenever the same source is compiled to something else: what was compiled before is out of date. */
export const dictionaryFormat = 1

/** "NWD" and the format. */
const mark = 0x4e_57_44_00 + dictionaryFormat
const headLength = 3

/** The mark, the length of the words' part and of the edges; then both. In words of 32 bits. */
export function writeDictionary({ edges, ...tables }: DictionaryContent): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(tables))
  const textLength = Math.ceil(text.length / 4)
  const words = new Uint32Array(headLength + textLength + edges.length)
  words.set([mark, text.length, edges.length])
  new Uint8Array(words.buffer).set(text, headLength * 4)
  words.set(edges, headLength + textLength)
  return new Uint8Array(words.buffer)
}

/** @throws DictionaryFileError */
export function readDictionary(bytes: Uint8Array): DictionaryContent {
  const words = new Uint32Array(bytes.slice(0, bytes.length - (bytes.length % 4)).buffer)
  const [found, textBytes = 0, edgeCount = 0] = words
  const firstEdge = headLength + Math.ceil(textBytes / 4)
  if (found !== mark || words.length !== firstEdge + edgeCount)
    throw new DictionaryFileError('This is not a whole dictionary of this version.')
  const text = bytes.subarray(headLength * 4, headLength * 4 + textBytes)
  return { ...JSON.parse(new TextDecoder().decode(text)), edges: words.subarray(firstEdge) }
}
