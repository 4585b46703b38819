import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { chooseEncoding, type Encoding, pack } from './encoding.ts'
import { keep } from './keep-answers.ts'

/** What is answered, before it is known how its bytes travel. */
export interface Representation {
  /** With its character set. */
  type: string
  body: string | (() => string)
  cacheControl: string
  /** Its packed bytes, as far as they are known; gets those that are made. */
  known?: KnownForms | undefined
  /** A validator of its own; otherwise one is made of the bytes. */
  etag?: string | undefined
  /** What the validator that is made begins with: whoever has read this may say so when they write. */
  revision?: number | undefined
  /** ISO 8601. */
  lastModified?: string | undefined
}

/**
 * Sends it as the client can take it: packed or not, or only the word that it has not changed (RFC 9110, 13). Each
 * packing has a validator of its own.
 */
export async function represent(
  request: Request,
  response: Response,
  { type, body, cacheControl, known, etag, revision, lastModified }: Representation,
): Promise<void> {
  const wanted = chooseEncoding(request.get('accept-encoding'))
  const make = () => toPacked(typeof body === 'string' ? body : body(), wanted, { etag, revision })
  const { bytes, fields } = await (known ? packOnce(known, wanted, make) : make())
  response.set({ 'Content-Type': type, 'Cache-Control': cacheControl, ...fields })
  if (lastModified) response.set('Last-Modified', new Date(lastModified).toUTCString())
  response.vary('Accept-Encoding')
  keep(request, response, bytes)
  if (!request.fresh) {
    response.send(bytes)
    return
  }
  response.removeHeader('Content-Type')
  response.removeHeader('Content-Encoding')
  response.status(304).end()
}

/** The bytes of an answer as they travel, and the headers that describe them. */
export interface Packed {
  bytes: Buffer
  fields: Record<string, string>
}

/** The packed bytes of a text that may be asked for again, for as long as it is the same. */
export type KnownForms = Map<Encoding, Promise<Packed>>

/** What is not packed is soon written, and takes ten times the memory. */
function packOnce(known: KnownForms, wanted: Encoding, make: () => Promise<Packed>): Promise<Packed> {
  const before = known.get(wanted)
  if (before) return before
  const packed = make()
  if (wanted === 'identity') return packed
  known.set(wanted, packed)
  packed.catch(() => known.delete(wanted))
  return packed
}

/** Packs a text for a client that wants it so, if it is worth it. */
export async function toPacked(
  body: string,
  wanted: Encoding,
  { etag, revision }: Pick<Representation, 'etag' | 'revision'> = {},
): Promise<Packed> {
  const plain = Buffer.from(body)
  const { bytes, encoding } = await pack(plain, wanted)
  const tag = inEncoding(etag ?? tagOf(plain, revision), encoding)
  return {
    bytes,
    fields: { ETag: tag, ...(encoding !== 'identity' && { 'Content-Encoding': encoding }) },
  }
}

/** The number of a revision alone says too little: a store that was restored counts to it again. */
function tagOf(bytes: Buffer, revision?: number): string {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  return revision === undefined ? `"${hash}"` : `W/"${revision}-${hash}"`
}

function inEncoding(etag: string, encoding: Encoding): string {
  return encoding === 'identity' ? etag : etag.replace(/"$/, `-${encoding}"`)
}
