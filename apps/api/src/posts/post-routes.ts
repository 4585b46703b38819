import { endpoints, type TimedPost } from '@news/contract'
import { toPost } from '@news/domain'
import { describeTime } from '@news/domain/time'
import { Router } from 'express'
import { type ListedArticle, listArticles } from '../articles/article-list-store.ts'
import { findNextPublication } from '../articles/article-store.ts'
import type { AppContext } from '../context.ts'
import { formatKeyset, parseKeyset } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'

export function postRoutes({ db, now: clock, timeZone: ownTimeZone }: AppContext): Router {
  const router = Router()

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

interface Wording {
  now: number
  timeZone: string
  locale: string
}

function toTimedPost({ head, excerpt }: ListedArticle, wording: Wording): TimedPost {
  const post = toPost(head, excerpt)
  const { text, datetime, absolute, nextChangeAt } = describeTime(post.datePublished, {
    ...wording,
    style: 'long',
  })
  return { ...post, published: { text, datetime, absolute, nextChangeAt } }
}

function wordsExpire({ published: { nextChangeAt } }: TimedPost): number | undefined {
  return nextChangeAt === null ? undefined : Date.parse(nextChangeAt)
}
