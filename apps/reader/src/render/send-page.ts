import type { Request, Response } from 'express'
import type { Answered, CacheState } from '../page-cache.ts'
import { chooseEncoding } from './encoding.ts'
import type { RenderedPage } from './render-page.tsx'

/** How long a page may be kept elsewhere: a correction or a withdrawal must reach everybody within a minute. */
const maxAgeSeconds = 60

/** What was done for an answer (RFC 9211). */
const cacheStatus = {
  miss: 'news; fwd=miss',
  hit: 'news; hit',
  stale: 'news; hit; fwd=stale; detail=api-unavailable',
} as const satisfies Record<CacheState, string>

/**
 * Sends a rendered page compressed and with a validator, and says how long it stays true. Express answers HEAD with the
 * same fields and no body.
 *
 * @param now epoch milliseconds
 */
export function sendPage(request: Request, response: Response, { kept, state }: Answered, now: number): void {
  const { page } = kept
  const encoding = chooseEncoding(request.get('accept-encoding'))
  response
    .status(page.status)
    .type('html')
    .vary('Accept-Encoding')
    .set({
      'Content-Security-Policy': page.policy,
      'Cache-Control': cacheControl(page, now),
      'Cache-Status': cacheStatus[state],
      ETag: `"${kept.tag}-${encoding}"`,
    })
  if (request.fresh) {
    response.status(304).end()
    return
  }
  if (encoding !== 'identity') response.set('Content-Encoding', encoding)
  response.send(kept.bytesIn(encoding))
}

function cacheControl({ status, nextChangeAt }: RenderedPage, now: number): string {
  if (status >= 500) return 'no-store'
  const seconds = Math.floor(Math.max(0, nextChangeAt - now) / 1_000)
  return `public, max-age=${Math.min(maxAgeSeconds, seconds)}`
}
