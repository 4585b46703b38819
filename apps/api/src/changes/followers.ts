import { setTimeout as pause } from 'node:timers/promises'
import { announceDueArticles } from '../articles/article-store.ts'
import type { Db } from '../db/open.ts'
import { getLastPosition } from './change-store.ts'

/** How often the log is looked at while somebody waits: other processes write to it too. */
const lookEveryMs = 250

interface Waiting {
  timeoutMs: number
  signal: AbortSignal
}

/** Those who wait for the next entry of the log. */
export interface Followers {
  /** Reads until something comes, the time is over, the client has gone or the process stops; then gives what is there. */
  waitFor<Row>(read: () => Promise<Row[]>, waiting: Waiting): Promise<Row[]>
  /** Lets everybody who waits go, at once. */
  release(): void
}

/**
 * @param now the clock, in epoch milliseconds: a scheduled article whose moment comes is entered while somebody waits
 */
export function createFollowers(db: Db, now: () => number): Followers {
  const stop = new AbortController()
  const latest = shareWhile(async () => {
    await announceDueArticles(db, now())
    return getLastPosition(db)
  })
  return {
    async waitFor(read, { timeoutMs, signal }) {
      const over = AbortSignal.any([stop.signal, signal, AbortSignal.timeout(timeoutMs)])
      let rows = await read()
      let seen = 0
      while (rows.length === 0 && !over.aborted) {
        await pause(lookEveryMs, undefined, { signal: over }).catch(() => undefined)
        const last = await latest()
        if (last !== seen) rows = await read()
        seen = last
      }
      return rows
    },
    release: () => stop.abort(),
  }
}

/** However many ask while it runs, the work is done once. */
function shareWhile<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | undefined
  return () => {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }
}
