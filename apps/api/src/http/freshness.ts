/** RFC 9111 and RFC 5861: for a minute nobody need ask again, and a copy may stand in while we are slow or away. */
const freshSeconds = 60
const whileRevalidating = 'stale-while-revalidate=600, '
const whileAway = 'stale-if-error=86400'

interface FreshnessOptions {
  /** Epoch milliseconds. */
  now: number
  /** The moments, in epoch milliseconds, at which the answer becomes false. */
  until: readonly (number | undefined)[]
}

/**
 * `Cache-Control` of what everybody may read, no longer than it is true: what becomes false soon is not shown again while
 * a newer answer is on its way.
 */
export function publicUntil({ now, until }: FreshnessOptions): string {
  const seconds = until.map((moment) =>
    moment === undefined ? freshSeconds : Math.max(0, Math.floor((moment - now) / 1_000)),
  )
  const maxAge = Math.min(freshSeconds, ...seconds)
  return `public, max-age=${maxAge}, ${maxAge < freshSeconds ? '' : whileRevalidating}${whileAway}`
}
