/** RFC 9111 and RFC 5861: for a minute nobody need ask again, and a copy may stand in while we are away. */
const freshSeconds = 60

interface FreshnessOptions {
  /** Epoch milliseconds. */
  now: number
  /** The moments, in epoch milliseconds, at which the answer becomes false. */
  until: readonly (number | undefined)[]
}

/** `Cache-Control` of what everybody may read, no longer than it is true. */
export function publicUntil({ now, until }: FreshnessOptions): string {
  const seconds = until.map((moment) =>
    moment === undefined ? freshSeconds : Math.max(0, Math.floor((moment - now) / 1_000)),
  )
  return `public, max-age=${Math.min(freshSeconds, ...seconds)}, stale-if-error=86400`
}
