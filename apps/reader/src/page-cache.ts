import { createHash } from 'node:crypto'
import { type Encoding, encode } from './render/encoding.ts'
import type { RenderedPage } from './render/render-page.tsx'

/** A page that was made, and its bytes in every encoding that somebody asked for. */
export interface KeptPage {
  page: RenderedPage
  /** Epoch milliseconds. */
  madeAt: number
  bytesIn: (encoding: Encoding) => Buffer
  /** Names the text of the page (RFC 9110, validators). */
  tag: string
}

/** Where an answer came from (RFC 9211): made for it, kept, or kept too long because nothing newer could be made. */
export type CacheState = 'miss' | 'hit' | 'stale'

export interface PageCache {
  /**
   * The page under a key. Whoever asks while it is being made gets the same one.
   *
   * @throws what `make` throws, where nothing was kept that may stand in
   */
  get: (key: string, now: number, make: () => Promise<RenderedPage>) => Promise<Answered>
  /** Something was published: every page is made anew when it is asked for next. */
  expire: () => void
}

export interface Answered {
  kept: KeptPage
  state: CacheState
}

/** The longest that a page is taken for true without a look, in ms: a correction must reach everybody. */
const freshMs = 60_000

export interface PageCacheOptions {
  /** The size of all texts that are kept; their bytes in two encodings add about a half. */
  maxBytes: number
  /** Whether an old page is better than this failure. */
  mayStandIn: (error: unknown) => boolean
}

/** Keeps rendered pages in memory; those that nobody asked for longest leave first. */
export function createPageCache({ maxBytes, mayStandIn }: PageCacheOptions): PageCache {
  /** In the order of their last use. */
  const pages = new Map<string, KeptPage & { generation: number }>()
  const underway = new Map<string, Promise<KeptPage>>()
  let generation = 0
  let size = 0

  const forget = (key: string) => {
    size -= sizeOf(pages.get(key))
    pages.delete(key)
  }
  const keep = (key: string, kept: KeptPage, made: number) => {
    forget(key)
    pages.set(key, { ...kept, generation: made })
    size += sizeOf(kept)
    for (const oldest of pages.keys()) {
      if (size <= maxBytes) return
      forget(oldest)
    }
  }
  const makeOnce = (key: string, now: number, make: () => Promise<RenderedPage>): Promise<KeptPage> => {
    const known = underway.get(key)
    if (known) return known
    const begun = generation
    const making = make()
      .then((page) => {
        const kept = toKept(page, now)
        if (page.status === 200) keep(key, kept, begun)
        else forget(key)
        return kept
      })
      .finally(() => underway.delete(key))
    underway.set(key, making)
    return making
  }

  return {
    expire: () => {
      generation++
      underway.clear()
    },
    async get(key, now, make) {
      const known = pages.get(key)
      if (known) {
        // Put at the end: it was used last.
        pages.delete(key)
        pages.set(key, known)
      }
      if (known && known.generation === generation && isFresh(known, now))
        return { kept: known, state: 'hit' }
      try {
        return { kept: await makeOnce(key, now, make), state: 'miss' }
      } catch (error) {
        if (known && mayStandIn(error)) return { kept: known, state: 'stale' }
        throw error
      }
    },
  }
}

function isFresh({ page, madeAt }: KeptPage, now: number): boolean {
  return now >= madeAt && now < Math.min(madeAt + freshMs, page.nextChangeAt)
}

function sizeOf(kept: KeptPage | undefined): number {
  return kept ? 2 * kept.page.html.length : 0
}

/** A page ready to be sent; compressed once for each encoding, however often it is. */
export function toKept(page: RenderedPage, madeAt: number): KeptPage {
  const encoded = new Map<Encoding, Buffer>()
  const bytesIn = (encoding: Encoding) => {
    const bytes = encoded.get(encoding) ?? encode(page.html, encoding)
    encoded.set(encoding, bytes)
    return bytes
  }
  const tag = createHash('sha256').update(page.html).digest('base64url').slice(0, 22)
  return { page, madeAt, bytesIn, tag }
}
