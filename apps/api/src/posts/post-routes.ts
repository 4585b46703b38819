import { endpoints } from '@news/contract'
import { Router } from 'express'
import { listArticles } from '../articles/article-list-store.ts'
import { findNextPublication } from '../articles/article-store.ts'
import type { AppContext } from '../context.ts'
import { formatKeyset, parseKeyset } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { toTimedPost, wordsExpire } from './timed-post.ts'

export function postRoutes({ db, now: clock, timeZone: ownTimeZone }: AppContext): Router {
  const router = Router({ caseSensitive: true })

  mount(router, endpoints.listPosts, async ({ query }) => {
    const now = clock()
    const { after, locale, timeZone = ownTimeZone, ...filters } = query
    const { items, next } = await listArticles(db, { ...filters, after: parseKeyset(after), now })
    const posts = items.map((item) => toTimedPost(item, { now, timeZone, locale }))
    const cursor = next && formatKeyset(next)
    return {
      body: { items: posts, next: cursor ?? null },
      next: cursor,
      cacheControl: publicUntil({
        now,
        until: [await findNextPublication(db, now), ...posts.map(wordsExpire)],
      }),
    }
  })

  return router
}
