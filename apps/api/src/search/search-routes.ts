import { endpoints, type SearchHit } from '@news/contract'
import { bodyText } from '@news/domain'
import { Router } from 'express'
import type { WholeArticle } from '../articles/article-find-store.ts'
import type { AppContext } from '../context.ts'
import { formatSearchCursor, parseSearchCursor } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { toTimedPost, type Wording, wordsExpire } from '../posts/timed-post.ts'
import { parseQuery } from './query.ts'
import { searchArticles } from './search-store.ts'
import { findMatches, makeSnippet } from './snippet.ts'

export function searchRoutes({ db, now: clock, timeZone: ownTimeZone }: AppContext): Router {
  const router = Router()

  mount(router, endpoints.search, async ({ query }) => {
    const now = clock()
    const { q, after, locale, timeZone = ownTimeZone, ...filters } = query
    const asked = parseQuery(q)
    const place = parseSearchCursor(after)
    const found = asked && (await searchArticles(db, { ...asked, ...filters, after: place, now }))
    const { items = [], next, total = 0 } = found ?? {}
    const hits = items.map((item) => toHit(item, asked?.keys ?? new Set(), { now, timeZone, locale }))
    const cursor = next && formatSearchCursor(next)
    return {
      body: { items: hits, next: cursor ?? null, total },
      next: cursor,
      cacheControl: publicUntil({ now, until: hits.map(wordsExpire) }),
    }
  })

  return router
}

function toHit(found: WholeArticle, keys: ReadonlySet<string>, wording: Wording): SearchHit {
  const { headline, language, standfirst, body } = found.article
  const text = [standfirst ?? '', bodyText(body)].filter((part) => part !== '').join('\n')
  return {
    ...toTimedPost(found, wording),
    headlineMatches: findMatches(headline, language, keys),
    snippet: makeSnippet(text, language, keys),
  }
}
