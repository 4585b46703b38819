import { setTimeout as pause } from 'node:timers/promises'
import { ApiError, type Change } from '@news/contract'
import { type Api, isApiAway } from '../api.ts'
import type { LogEvent } from './concern.ts'
import type { PageCache } from './page-cache.ts'

/** Less than the patience of a request, in seconds. */
const waitSeconds = 4

/** Before the log is asked again after a failure, in ms: at once where one of several APIs restarts, then ever more rarely. */
const firstRetryMs = 100
const longestRetryMs = 2_000

/** What the log can give at once. */
const limit = 1_000

/** More than these at once are an import: every page is made anew, and nobody is asked about each article. */
const fewChanges = 20

type Follower = Pick<PageCache, 'purge' | 'expire' | 'setContact'>

/**
 * Follows the log of changes from its end on, tells the cache which pages are concerned by what is new and whether the
 * log can be read at all; never fails.
 */
export async function followChanges(api: Api, cache: Follower, signal: AbortSignal): Promise<void> {
  let after: string | undefined
  let isAtEnd = false
  let retryMs = firstRetryMs
  while (!signal.aborted) {
    try {
      const { items, next } = await api.listChanges({
        query: { after, limit, wait: isAtEnd ? waitSeconds : 0 },
        signal,
      })
      if (isAtEnd && items.length > 0) await spread(items, api, cache)
      // Whatever came while nobody could follow is in what was read first.
      if (!isAtEnd && items.length < limit) cache.expire()
      isAtEnd ||= items.length < limit
      after = next
      retryMs = firstRetryMs
      if (isAtEnd) cache.setContact('following', next)
    } catch (error) {
      if (signal.aborted) return
      // Another log, of a store that was restored: nothing that is kept is sure to be in it.
      if (error instanceof ApiError && error.status === 400) [after, isAtEnd] = [undefined, false]
      cache.setContact(isApiAway(error) ? 'away' : 'unknown')
      await pause(retryMs, undefined, { signal }).catch(() => {})
      retryMs = Math.min(2 * retryMs, longestRetryMs)
    }
  }
}

async function spread(changes: readonly Change[], api: Api, cache: Follower): Promise<void> {
  if (changes.length > fewChanges) return cache.expire()
  // At once, with what is known; and again, once it is known in which lists each article belongs.
  cache.purge(changes.map((change) => ({ change })))
  const events = await Promise.all(changes.map((change) => toEvent(change, api))).catch(() => undefined)
  if (events) cache.purge(events)
  else cache.expire()
}

async function toEvent(change: Change, api: Api): Promise<LogEvent> {
  if (change.type !== 'article') return { change }
  try {
    return { change, article: await api.getArticle({ params: { slug: change.slug } }) }
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 410)) return { change }
    throw error
  }
}
