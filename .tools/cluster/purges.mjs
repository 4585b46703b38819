import { setTimeout as pause } from 'node:timers/promises'

/**
 * How long a page of one reader took to show an article after its writing was acknowledged, in milliseconds.
 *
 * @typedef {object} Purge
 * @property {number} lacked when the last page was asked for that came without it
 * @property {number} shown when the first page had come that has it
 */

/** Nobody looks for longer, in milliseconds. */
const patienceMs = 30_000

/**
 * Asks a reader for its front page until it shows an article. A reader that is just restarting gives none, and is asked
 * again.
 *
 * @param {number} port
 * @param {{ slug: string }} article
 * @param {number} since epoch milliseconds
 * @returns {Promise<Purge>}
 */
export async function watchPurge(port, { slug }, since) {
  let lacked = 0
  while (Date.now() - since < patienceMs) {
    const askedAt = Date.now()
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    const page = answer?.ok ? await answer.text() : undefined
    if (page?.includes(`/news/${slug}`)) return { lacked, shown: Date.now() - since }
    if (page !== undefined) lacked = askedAt - since
    await pause(10)
  }
  return { lacked: Number.POSITIVE_INFINITY, shown: Number.POSITIVE_INFINITY }
}

/** @param {readonly number[]} times */
export function longest(times) {
  return Math.max(0, ...times)
}

/** The median, the 99th percentile and the longest, for a person. @param {readonly number[]} times */
export function describeTimes(times) {
  if (times.length === 0) return 'none was measured'
  const sorted = [...times].sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => sorted[Math.ceil(share * sorted.length) - 1]
  return `median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms (${sorted.length} times)`
}
