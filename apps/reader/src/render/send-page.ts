import type { IncomingMessage, ServerResponse } from 'node:http'
import { type CompressionDictionary, isHeld } from '../compression-dictionary/compression-dictionary.ts'
import type { CacheState } from '../page-cache/entry.ts'
import type { Body, KeptPage, PageEncoding } from '../page-cache/kept-page.ts'
import type { Answered } from '../page-cache/page-cache.ts'
import { chooseEncoding } from './encoding.ts'

/** How long a page may be kept elsewhere: a correction or a withdrawal must reach everybody within a minute. */
const maxAgeSeconds = 60

/** And while a newer one is fetched, or when none can be had (RFC 5861). */
const stale = 'stale-while-revalidate=60, stale-if-error=86400'

/** What was done for an answer (RFC 9211). */
const cacheStatus = {
  miss: 'news; fwd=miss',
  hit: 'news; hit',
  renewing: 'news; hit; fwd=stale',
  stale: 'news; hit; fwd=stale; detail=api-unavailable',
} as const satisfies Record<CacheState, string>

interface Sending {
  /** The moment for which the page was made, in epoch milliseconds. */
  now: number
  /** Called once it is sent. */
  sent?: () => void
  /** Called where it cannot be: it was not said yet to whoever asked. */
  failed: (error: unknown) => void
}

/**
 * Sends a rendered page compressed and with a validator, and says how long it stays true.
 *
 * What must be compressed first waits until all who came at the same moment have their pages made: making pages and
 * compressing them drive each other out of the caches of the processor, and take a quarter longer in turn.
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  answered: Answered,
  { now, sent, failed }: Sending,
): void {
  const { kept } = answered
  const encoding = chooseFor(request, kept)
  const send = () => {
    try {
      // Nobody may be there any more.
      if (!response.destroyed) {
        const body = kept.bodyIn(encoding)
        const fields = fieldsOf(answered, body, now)
        const offered = offerOf(request, kept)
        if (offered) fields.push('Link', `<${offered.path}>; rel="compression-dictionary"`)
        write(request, response, { kept, bytes: body.bytes, fields })
      }
      sent?.()
    } catch (error) {
      failed(error)
    }
  }
  if (kept.isReadyIn(encoding)) send()
  else setImmediate(send)
}

function chooseFor({ headers }: IncomingMessage, { dictionary }: KeptPage): PageEncoding {
  return dictionary && isHeld(dictionary, headers) ? 'dcz' : chooseEncoding(headers['accept-encoding'])
}

/**
 * The dictionary of the page, for whoever came here from another page of ours, and so may go on to a third. The
 * browser fetches it when it has nothing else to do; a first visit would pay for what it may never need.
 */
function offerOf({ headers }: IncomingMessage, { dictionary }: KeptPage): CompressionDictionary | undefined {
  const isReturning = headers['sec-fetch-site'] === 'same-origin'
  const isWanted = isReturning && headers['available-dictionary'] !== dictionary?.name
  return isWanted ? dictionary : undefined
}

function fieldsOf({ kept, state, cursor }: Answered, body: Body, now: number): string[] {
  const fields = [
    ...kept.fields,
    ...body.fields,
    'Cache-Control',
    cacheControl(kept, now),
    'Cache-Status',
    cacheStatus[state],
  ]
  // The only field that scripts of the page can read, too.
  if (cursor) fields.push('Server-Timing', `log;desc="${cursor}"`)
  return fields
}

interface Message {
  kept: KeptPage
  fields: string[]
  bytes: Buffer
}

/** Knows nothing but Node's own request and response, and writes all fields at once. */
function write(request: IncomingMessage, response: ServerResponse, { kept, fields, bytes }: Message): void {
  const seen = request.headers['if-none-match']
  if (seen !== undefined && kept.status === 200 && isSeen(seen, kept.tag)) {
    response.writeHead(304, without(fields, content)).end()
    return
  }
  if (request.method === 'HEAD') response.writeHead(kept.status, toHead(fields)).end()
  else response.writeHead(kept.status, fields).end(bytes)
}

/** Whether a reader has this text, in whichever encoding: its bytes may have become smaller since. */
function isSeen(validators: string, tag: string): boolean {
  return validators.includes(`"${tag}-`) || validators.trim() === '*'
}

/** There is none with a 304 (RFC 9110, 15.4.5). */
const content = /^Content-(?:Type|Length|Encoding)$/

/** Chromium looks for the beginning of what needs a dictionary also where no content comes, and takes that for a failure. */
function toHead(fields: string[]): string[] {
  return fields.includes('dcz') ? without(fields, /^Content-Encoding$/) : fields
}

/** Names and values take turns. */
function without(fields: readonly string[], names: RegExp): string[] {
  return fields.filter((_, i) => !names.test(fields[i - (i % 2)] ?? ''))
}

function cacheControl({ status, nextChangeAt }: KeptPage, now: number): string {
  if (status >= 500) return 'no-store'
  const seconds = Math.floor(Math.max(0, nextChangeAt - now) / 1_000)
  return `public, max-age=${Math.min(maxAgeSeconds, seconds)}, ${stale}`
}
