import { isAscii } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { ImportError } from '../import-error.ts'

/** The bytes end before the text does: a download that broke off, a full disk. */
export class CutOffError extends Error {
  override name = 'CutOffError'

  constructor(cause: unknown) {
    super('cut off', { cause })
  }
}

/** From here on the bytes are no text in the encoding that they should be in. */
export class NotTextError extends Error {
  override name = 'NotTextError'
  readonly encoding: string

  constructor({ encoding }: TextDecoder, cause: unknown) {
    super(`not text in ${encoding}`, { cause })
    this.encoding = encoding.toUpperCase()
  }
}

/** First bytes by which what is no text is told, and what it is. */
const strangers: readonly { start: readonly number[]; what: string }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], what: 'is a ZIP archive: unpack it, and import the XML file in it' },
  { start: [0x1f, 0x8b], what: 'is packed twice: unpack it once' },
  { start: [0, 0], what: 'holds zeros where its text should be: it was not saved whole' },
]

/**
 * Text in the encoding that a byte order mark or the XML declaration names; UTF-8 when neither does, and when the text
 * is that whatever its declaration says: sites that were moved from an older encoding go on naming it.
 *
 * @throws ImportError, CutOffError, NotTextError
 */
export async function* decodeExport(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let isSure = false
  for await (const chunk of chunks) {
    decoder ??= createDecoder(chunk, file)
    if (!isSure && !isAscii(chunk)) {
      if (isOlder(decoder) && isBeginningOfUtf8(chunk)) decoder = utf8()
      isSure = true
    }
    yield* decodeChunk(decoder, chunk)
  }
  try {
    yield decoder?.decode() ?? ''
  } catch (cause) {
    throw new CutOffError(cause)
  }
}

function createDecoder(start: Buffer, file: string): TextDecoder {
  const stranger = strangers.find((known) => known.start.every((byte, i) => start[i] === byte))
  if (stranger) throw new ImportError('not-xml', `${file} ${stranger.what}.`)
  const encoding = encodingOf(start)
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch (cause) {
    const message = `${file} cannot be read: it names the encoding "${encoding}", which nobody here knows.`
    throw new ImportError('not-xml', message, { cause })
  }
}

/** The text up to where it is none, so that whoever reads it knows where that is. */
function* decodeChunk(decoder: TextDecoder, chunk: Buffer): Generator<string> {
  try {
    yield decoder.decode(chunk, { stream: true })
  } catch (cause) {
    const [readable = ''] = new TextDecoder(decoder.encoding).decode(chunk).split('\ufffd')
    yield readable
    throw new NotTextError(decoder, cause)
  }
}

/** The first character of an export is `<`: the zero beside it says how many bytes a character has. */
function encodingOf(start: Buffer): string {
  const head = start.subarray(0, 2).toString('hex')
  if (head === 'fffe' || head === '3c00') return 'utf-16le'
  if (head === 'feff' || head === '003c') return 'utf-16be'
  const declaration = start.subarray(0, 4_096).toString('latin1')
  const [, declared] = /<\?xml[^>]{0,100}?encoding=["']([\w-]{1,40})["']/i.exec(declaration) ?? []
  return declared ?? 'utf-8'
}

/** Encodings of one byte and more, from before Unicode. */
function isOlder({ encoding }: TextDecoder): boolean {
  return !encoding.startsWith('utf-')
}

function isBeginningOfUtf8(chunk: Buffer): boolean {
  try {
    utf8().decode(chunk, { stream: true })
    return true
  } catch {
    return false
  }
}

function utf8(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true })
}
