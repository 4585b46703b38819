import { createHash } from 'node:crypto'
import { endpoints } from '@news/contract'
import type { Article } from '@news/domain'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { formatCorrectionCursor, formatKeyset, parseCorrectionCursor, parseKeyset } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { revisionTag } from '../http/precondition.ts'
import { findAnyArticle } from './article-find-store.ts'
import { listArticles } from './article-list-store.ts'
import { findNextPublication } from './article-store.ts'
import { listCorrections } from './correction-store.ts'
import { readPublic } from './read-public.ts'

/** The routes that list articles and their corrections, and read one article. */
export function articleRoutes({ db, now: clock }: AppContext): Router {
  const router = Router()

  const untilNext = async (now: number) => publicUntil({ now, until: [await findNextPublication(db, now)] })

  mount(router, endpoints.listArticles, async ({ query }) => {
    const now = clock()
    const { after, ...filters } = query
    const { items, next } = await listArticles(db, { ...filters, after: parseKeyset(after), now })
    const cursor = next && formatKeyset(next)
    return {
      body: { items: items.map(({ head }) => head), next: cursor ?? null },
      next: cursor,
      cacheControl: await untilNext(now),
    }
  })

  mount(router, endpoints.getArticle, async ({ params: { slug }, writer }) => {
    const now = clock()
    const own = writer && (await findAnyArticle(db, slug, now))
    if (own) return { body: own, etag: revisionTag(own.revision), cacheControl: 'private, no-store' }
    const found = await readPublic(db, slug, now)
    if ('movedTo' in found) return { movedTo: endpoints.getArticle.path.replace('{slug}', found.movedTo) }
    const { article } = found
    return { body: article, etag: etagOf(article), cacheControl: publicUntil({ now, until: [] }) }
  })

  mount(router, endpoints.listCorrections, async ({ query: { after, limit } }) => {
    const now = clock()
    const { items, next } = await listCorrections(db, { after: parseCorrectionCursor(after), limit, now })
    const cursor = next && formatCorrectionCursor(next)
    return { body: { items, next: cursor ?? null }, next: cursor, cacheControl: await untilNext(now) }
  })

  return router
}

/** The revision, and what the article's other versions add to it. Weak: the answer may be compressed. */
function etagOf({ revision, translations }: Article): string {
  const others = createHash('sha256').update(JSON.stringify(translations)).digest('base64url').slice(0, 10)
  return `W/"${revision}-${others}"`
}
