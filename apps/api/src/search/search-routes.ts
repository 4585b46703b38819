import { endpoints, type SearchHit } from '@news/contract'
import { findMatches, makeSnippet, type SearchQuery } from '@news/domain/text'
import { Router } from 'express'
import type { WholeArticle } from '../articles/article-find-store.ts'
import type { AppContext } from '../context.ts'
import { formatSearchCursor, parseSearchCursor } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { toTimedPost, type Wording, wordsExpire } from '../posts/timed-post.ts'
import { analyzerFor } from './analyzers.ts'
import { proposeQuestion } from './did-you-mean-store.ts'
import { readableText } from './document-keys.ts'
import { parseQuery } from './query.ts'
import { findAmong, mostCounted, type SearchRequest, searchArticles } from './search-store.ts'
import { suggest } from './suggest-store.ts'
import { toSuggestion } from './to-suggestion.ts'

export function searchRoutes({ db, now: clock, timeZone: ownTimeZone }: AppContext): Router {
  const router = Router({ caseSensitive: true })

  mount(router, endpoints.search, async ({ query }) => {
    const now = clock()
    const { q, after, locale, timeZone = ownTimeZone, typing, ...filters } = query
    const asked = parseQuery(q, { isTyping: typing })
    const request = { ...filters, after: parseSearchCursor(after, filters.order), now }
    const found = asked && (await searchArticles(db, { ...asked, ...request }))
    const { items = [], next, total = 0 } = found ?? {}
    const hits = asked
      ? await Promise.all(items.map((item) => toHit(item, asked, { now, timeZone, locale })))
      : []
    const cursor = next && formatSearchCursor(next)
    return {
      body: {
        items: hits,
        next: cursor ?? null,
        total: Math.min(total, mostCounted),
        isTotalExact: total <= mostCounted,
        didYouMean: total === 0 && after === undefined ? await findMeant(q, request) : null,
      },
      next: cursor,
      cacheControl: publicUntil({ now, until: hits.map(wordsExpire) }),
    }
  })

  mount(router, endpoints.suggest, async ({ query: { q, locale, limit } }) => {
    const now = clock()
    const items = await suggest(db, { q, limit, now })
    return {
      body: { items: items.map((item) => toSuggestion(item, q, locale)) },
      cacheControl: publicUntil({ now, until: [] }),
    }
  })

  /** Only what would find something. */
  async function findMeant(q: string, request: Omit<SearchRequest, 'question'>): Promise<string | null> {
    const proposed = await proposeQuestion(db, q)
    const asked = proposed === undefined ? undefined : parseQuery(proposed)
    if (proposed === undefined || !asked) return null
    const { total } = await searchArticles(db, { ...request, ...asked, limit: 1 })
    return total > 0 ? proposed : null
  }

  async function toHit(found: WholeArticle, asked: SearchQuery, wording: Wording): Promise<SearchHit> {
    const { headline, language, translations } = found.article
    const analyzer = analyzerFor(language)
    const others = await findAmong(
      db,
      asked.question,
      translations.map(({ slug }) => slug),
    )
    return {
      ...toTimedPost(found, wording),
      headlineMatches: findMatches(headline, analyzer, asked),
      snippet: makeSnippet(readableText(found.article), analyzer, asked),
      alsoIn: translations.filter(({ slug }) => others.has(slug)),
    }
  }

  return router
}
