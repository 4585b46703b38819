import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { chooseEncoding } from './render/encoding.ts'
import { createShelf } from './shelf.ts'

const folder = '/media/'

/** Whoever shows one that weighs more keeps all others from being kept. */
const mostShare = 1 / 8

/** About what a picture costs beside its bytes. */
const fieldBytes = 1_024

/** What belongs to one answer or one connection alone (RFC 9110, 7.6.1), or is written anew. */
const ownFields: ReadonlySet<string> = new Set([
  'age',
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'ratelimit',
  'ratelimit-policy',
  'transfer-encoding',
  'x-request-id',
])

/** What tells of the content, of which there is none with a 304 (RFC 9110, 15.4.5). */
const contentFields = ['content-type', 'content-encoding']

interface Picture {
  fields: IncomingHttpHeaders
  bytes: Buffer
  /** Epoch milliseconds. */
  keptAt: number
}

export interface KeptPictures {
  /** Answers with a picture that was handed over before. */
  answer: RequestHandler
  /** Keeps a picture on its way from the API to whoever asked for it. */
  keep: (request: IncomingMessage, answer: IncomingMessage) => void
}

/**
 * The pictures that were asked for, in memory: a page that is served while the API is away would have holes without them.
 * Only what the API calls immutable is kept, so that it is true for as long as it is there.
 *
 * @param maxBytes what all of them may weigh together
 * @param now the clock, in epoch milliseconds
 */
export function createKeptPictures(maxBytes: number, now: () => number): KeptPictures {
  const shelf = createShelf<Picture>(maxBytes, ({ bytes }) => bytes.length + fieldBytes)
  return {
    answer(request, response, next) {
      const { method, url, headers } = request
      if (!url.startsWith(folder)) return next()
      // Drawings travel packed: few forms of each are to be kept.
      const encoding = chooseEncoding(headers['accept-encoding'])
      const kept = shelf.take(url) ?? shelf.take(`${url} ${encoding}`)
      if (!kept || (method !== 'GET' && method !== 'HEAD')) {
        headers['accept-encoding'] = encoding
        return next()
      }
      for (const [name, value = ''] of Object.entries(kept.fields)) response.setHeader(name, value)
      response.setHeader('Cache-Status', 'news; hit')
      response.setHeader('Age', Math.max(0, Math.floor((now() - kept.keptAt) / 1_000)))
      if (!request.fresh) {
        response.setHeader('Content-Length', kept.bytes.length)
        response.end(method === 'HEAD' ? undefined : kept.bytes)
        return
      }
      for (const name of contentFields) response.removeHeader(name)
      response.status(304).end()
    },
    keep({ method, url = '', headers }, answer) {
      if (!url.startsWith(folder) || method !== 'GET' || !mayBeKept(answer)) return
      const key = answer.headers.vary === undefined ? url : `${url} ${headers['accept-encoding']}`
      const fields = Object.fromEntries(
        Object.entries(answer.headers).filter(([name]) => !ownFields.has(name)),
      )
      collect(answer, maxBytes * mostShare, (bytes) => {
        shelf.put(key, { bytes, keptAt: now(), fields })
      })
    },
  }
}

/** An address that never changes its meaning, and is for everybody (RFC 8246). */
function mayBeKept({ statusCode, headers }: IncomingMessage): boolean {
  const { 'cache-control': control = '', vary = 'accept-encoding' } = headers
  return (
    statusCode === 200 &&
    /\bpublic\b/.test(control) &&
    /\bimmutable\b/.test(control) &&
    vary.toLowerCase() === 'accept-encoding'
  )
}

/** All bytes of an answer, once they are all there, if they are not too many; they go on their way meanwhile. */
function collect(answer: IncomingMessage, most: number, take: (bytes: Buffer) => void): void {
  let chunks: Buffer[] = []
  let size = 0
  answer.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    else chunks = []
  })
  answer.once('end', () => {
    if (answer.complete && size <= most) take(Buffer.concat(chunks))
  })
}
