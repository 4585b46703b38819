import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { chooseEncoding, type Encoding } from './encoding.ts'

/** Memory for answers: all that a newspaper shows on a day fits in. */
const maxBytes = 64 * 1024 ** 2

/** What is larger is asked for too seldom. */
const maxAnswerBytes = 1024 ** 2

/** About what an entry costs beside its bytes. */
const entryBytes = 1_024

/** An answer that everybody may have, as it goes out. */
export interface KeptAnswer {
  url: string
  /** The path of its route, as it is declared. */
  route: string
  /** What the client was found to want, not what it got: small answers are not packed. */
  wanted: Encoding
  bytes: Buffer
  /** Without those that each answer has for itself. */
  headers: Record<string, number | string | string[]>
  /** For how long it is true, in seconds. */
  maxAgeSeconds: number
}

interface Entry {
  route: string
  bytes: Buffer
  size: number
  /** When whoever made it began to read: what was written since may not be in it. */
  begunAt: number
  maxAgeSeconds: number
  etag: string | undefined
  lastModified: string | undefined
  /** Names and values in turn, as Node writes them fastest; `Cache-Control` is not among them. */
  whole: string[]
  /** The same without what tells of the body. */
  unchanged: string[]
  /** Without how long it is true. */
  cacheControl: string
}

export interface AnswerCache {
  /**
   * Answers from memory, if it can, and tells by which route the answer was made.
   *
   * @param extra names and values of headers in turn
   */
  answer(request: IncomingMessage, response: ServerResponse, extra: readonly string[]): string | undefined
  /** Where an answer that is being made may be left; not kept when anything was written meanwhile. */
  keeper(): (kept: KeptAnswer) => void
  /** Forgets everything: something was written. */
  empty(): void
}

/**
 * Public answers as they were sent, packed and with their headers, for as long as they are true.
 *
 * @param now the clock, in epoch milliseconds
 */
export function createAnswerCache(now: () => number): AnswerCache {
  const entries = new Map<string, Entry>()
  let size = 0
  let generation = 0

  function find(key: string): { entry: Entry; ageSeconds: number } | undefined {
    const entry = entries.get(key)
    if (!entry) return undefined
    const ageSeconds = Math.ceil((now() - entry.begunAt) / 1_000)
    if (ageSeconds >= 0 && ageSeconds < entry.maxAgeSeconds) return { entry, ageSeconds }
    remove(key, entry)
    return undefined
  }

  function remove(key: string, entry: Entry): void {
    entries.delete(key)
    size -= entry.size
  }

  function store(kept: KeptAnswer, begunAt: number): void {
    const key = keyOf(kept.url, kept.wanted)
    const known = entries.get(key)
    if (known) remove(key, known)
    const entry = toEntry(kept, begunAt)
    entries.set(key, entry)
    size += entry.size
    // The oldest go first: a map keeps the order in which its entries came.
    for (const [oldest, { size: freed }] of entries) {
      if (size <= maxBytes) break
      entries.delete(oldest)
      size -= freed
    }
  }

  return {
    answer(request, response, extra) {
      const { method, headers, url = '' } = request
      if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined) return undefined
      const found = find(keyOf(url, chooseEncoding(headers['accept-encoding'] as string | undefined)))
      if (!found || isTooOld(found.ageSeconds, headers['cache-control'])) return undefined
      send(request, response, found, extra)
      return found.entry.route
    },
    keeper() {
      const begun = generation
      const begunAt = now()
      return (kept) => {
        if (generation === begun && kept.maxAgeSeconds > 0 && kept.bytes.length <= maxAnswerBytes)
          store(kept, begunAt)
      }
    },
    empty() {
      generation++
      entries.clear()
      size = 0
    },
  }
}

/** Who has heard of something new says how old an answer may be: this process may not have heard of it yet. */
function isTooOld(ageSeconds: number, wanted: string | undefined): boolean {
  if (wanted === undefined) return false
  const [, seconds] = /\bmax-age=(\d{1,9})/.exec(wanted) ?? []
  return /\bno-cache\b/.test(wanted) || (seconds !== undefined && ageSeconds > Number(seconds))
}

function keyOf(url: string, wanted: Encoding): string {
  return `${wanted} ${url}`
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { entry, ageSeconds }: { entry: Entry; ageSeconds: number },
  extra: readonly string[],
): void {
  const { bytes, etag, lastModified, whole, unchanged, cacheControl, maxAgeSeconds } = entry
  // What was true for a minute when it was made is true for the rest of that minute now.
  const freshness = `public, max-age=${maxAgeSeconds - ageSeconds}${cacheControl}`
  const { headers } = request
  const isConditional = headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined
  const isUnchanged = isConditional && fresh(headers, { etag, 'last-modified': lastModified })
  const fields = [...(isUnchanged ? unchanged : whole), 'Cache-Control', freshness, ...extra]
  response.writeHead(isUnchanged ? 304 : 200, fields)
  response.end(isUnchanged || request.method === 'HEAD' ? undefined : bytes)
}

/** What belongs to each answer alone, or is written anew. */
const ownHeaders = new Set(['x-request-id', 'ratelimit', 'ratelimit-policy', 'cache-control'])
const bodyHeaders = new Set(['content-type', 'content-length', 'content-encoding'])

function toEntry({ bytes, headers, maxAgeSeconds, url, route }: KeptAnswer, begunAt: number): Entry {
  const fields = Object.entries(headers).filter(([name]) => !ownHeaders.has(name.toLowerCase()))
  const flat = (some: typeof fields) => some.flatMap(([name, value]) => [name, String(value)])
  const header = (name: string) => (headers[name] === undefined ? undefined : String(headers[name]))
  return {
    route,
    bytes,
    size: bytes.length + url.length + entryBytes,
    begunAt,
    maxAgeSeconds,
    etag: header('etag'),
    lastModified: header('last-modified'),
    whole: flat(fields),
    unchanged: flat(fields.filter(([name]) => !bodyHeaders.has(name.toLowerCase()))),
    cacheControl: (header('cache-control') ?? '').replace(/^public, max-age=\d+/, ''),
  }
}
