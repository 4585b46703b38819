import { setTimeout as pause } from 'node:timers/promises'
import { ApiError, type Change } from '@news/contract'
import { type Api, isApiAway, type News } from '../api/api.ts'
import { isRemoval, type LogEvent } from './concern.ts'
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

export interface Following {
  api: Api
  cache: Pick<PageCache, 'purge' | 'expire' | 'setContact'>
  /** Where it is noted when the log told of something. */
  news: News
  signal: AbortSignal
}

/** Where the log was lost: the store is another one, or what comes next in it is kept no longer. */
const lost: readonly number[] = [400, 410]

/**
 * Follows the log of changes from its end on, tells the cache which pages are concerned by what is new and whether the
 * log can be read at all; never fails.
 */
export async function followChanges(following: Following): Promise<void> {
  const { cache, signal } = following
  let after: string | undefined
  let retryMs = firstRetryMs
  while (!signal.aborted) {
    try {
      after = await (after === undefined ? beginAtEnd(following) : goOn(after, following))
      retryMs = firstRetryMs
      cache.setContact('following', after)
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof ApiError && lost.includes(error.status)) after = undefined
      cache.setContact(isApiAway(error) ? 'away' : 'unknown')
      await pause(retryMs, undefined, { signal }).catch(() => {})
      retryMs = Math.min(2 * retryMs, longestRetryMs)
    }
  }
}

/** Whatever is kept was made while nobody could follow: nothing of it is sure to be in this log. */
async function beginAtEnd({ api, cache, news, signal }: Following): Promise<string> {
  const { changes } = await api.getSnapshot({ query: { limit: 1 }, signal })
  news.heardAt = performance.now()
  cache.expire()
  return changes
}

async function goOn(after: string, following: Following): Promise<string> {
  const { api, signal } = following
  const askedAt = performance.now()
  const { items, next } = await api.listChanges({ query: { after, limit, wait: waitSeconds }, signal })
  if (items.length > 0) await spread(items, following)
  // An API that is about to stop lets nobody wait: asked at once, it would be asked hundreds of times until it is gone.
  else if (performance.now() - askedAt < firstRetryMs)
    await pause(firstRetryMs, undefined, { signal }).catch(() => {})
  return next
}

async function spread(changes: readonly Change[], { api, cache, news }: Following): Promise<void> {
  news.heardAt = performance.now()
  if (changes.length > fewChanges) return cache.expire()
  // At once, with what is known; and again, once it is known in which lists each article belongs.
  const purgeMore = cache.purge(
    changes.map((change) => ({ change, ...(!isRemoval(change) && { article: 'unasked' }) })),
  )
  const events = await Promise.all(changes.map((change) => toEvent(change, api))).catch(() => undefined)
  if (events) purgeMore(events)
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
