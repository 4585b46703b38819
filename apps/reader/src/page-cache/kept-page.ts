import { hash } from 'node:crypto'
import { type CompressionDictionary, compressWith } from '../compression-dictionary/compression-dictionary.ts'
import { type Encoding, encode, encodeBest } from '../render/encoding.ts'
import type { RenderedPage } from '../render/render-page.tsx'

/** `dcz`: for browsers that keep the dictionary of the page. */
export type PageEncoding = Encoding | 'dcz'

/** A page that was made, ready to be sent in any encoding. */
export interface KeptPage {
  status: number
  /** Epoch milliseconds. */
  madeAt: number
  /** Epoch milliseconds at which something that the page says becomes false. */
  nextChangeAt: number
  /** Names the text of the page: every validator of it begins with this (RFC 9110, 8.8). */
  tag: string
  /** The fields that go with every answer, names and values in turn. */
  fields: readonly string[]
  dictionary?: CompressionDictionary | undefined
  /** What the text and its encodings weigh at most together, in bytes. */
  weight: number
  /** Whether the bytes in an encoding are there, and need not be made. */
  isReadyIn: (encoding: PageEncoding) => boolean
  /** @param encoding `dcz` only where the page has a dictionary */
  bodyIn: (encoding: PageEncoding) => Body
}

/** The bytes of a page in one encoding, and the fields that describe them. */
export interface Body {
  bytes: Buffer
  etag: string
  fields: readonly string[]
}

/** Does a piece of work when there is time for it. */
export type Later = (work: () => Promise<void>) => void

/** So often must a page be asked for before its smallest form is worth 50 times the work: less often if it is to last. */
const popular = 30
const popularIfLasting = 2
const lastingMs = 300_000

/** The text itself, what it was made of, the form it is said from, and the encodings: three of about a third, one of a sixth. */
const weightPerByte = 4.2

/**
 * A page ready to be sent; compressed once for each encoding, however often it is, and anew in the background, as small as
 * can be, when it is asked for again.
 */
export function toKept(page: RenderedPage, madeAt: number, later: Later = () => {}): KeptPage {
  const { status, nextChangeAt, fields, dictionary } = page
  const text = fitted(page.text)
  const tag = hash('sha256', text, 'base64url').slice(0, 22)
  const bodies = new Map<PageEncoding, Body>()
  const put = (encoding: PageEncoding, bytes: Buffer, name: string) => {
    const body = toBody(bytes === text ? text : fitted(bytes), encoding, `"${tag}-${name}"`)
    bodies.set(encoding, body)
    return body
  }
  let asked = 0
  const worth = nextChangeAt - madeAt > lastingMs ? popularIfLasting : popular
  const compress = (encoding: PageEncoding) => {
    if (encoding !== 'dcz') return encode(text, encoding)
    if (!dictionary) throw new TypeError('The page has no dictionary.')
    return compressWith(dictionary, text)
  }
  const bodyIn = (encoding: PageEncoding) => {
    if (encoding === 'br' && ++asked === worth)
      later(async () => void put('br', await encodeBest(text), 'br11'))
    return bodies.get(encoding) ?? put(encoding, compress(encoding), encoding)
  }
  return {
    status,
    madeAt,
    nextChangeAt,
    tag,
    fields,
    dictionary,
    weight: weightPerByte * text.length,
    isReadyIn: (encoding) => bodies.has(encoding),
    bodyIn,
  }
}

/** In memory of its own: what writes and compresses leaves its bytes in pieces that are larger, or shared with others. */
function fitted(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(own)
  return own
}

function toBody(bytes: Buffer, encoding: PageEncoding, etag: string): Body {
  const fields = ['ETag', etag, 'Content-Length', `${bytes.length}`]
  if (encoding !== 'identity') fields.push('Content-Encoding', encoding)
  return { bytes, etag, fields }
}
