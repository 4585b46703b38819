import { endpoints } from '@news/contract'
import type { KeyQuestion } from '@news/domain/text'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { formatCorrectionCursor, formatKeyset, parseCorrectionCursor, parseKeyset } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { revisionTag } from '../http/precondition.ts'
import { ProblemError } from '../http/problem.ts'
import { parseQuery } from '../search/query.ts'
import { findAnyArticle } from './article-find-store.ts'
import { listArticles } from './article-list-store.ts'
import { findNextPublication } from './article-store.ts'
import { listCorrections } from './correction-store.ts'
import { readPublic } from './read-public.ts'

/** The routes that list articles and their corrections, and read one article. */
export function articleRoutes({ db, now: clock }: AppContext): Router {
  const router = Router({ caseSensitive: true })

  const untilNext = async (now: number) => publicUntil({ now, until: [await findNextPublication(db, now)] })

  mount(router, endpoints.listArticles, async ({ query }) => {
    const now = clock()
    const { after, q, ...filters } = query
    const request = { ...filters, question: toQuestion(q), after: parseKeyset(after), now }
    const { items, next } = await listArticles(db, request)
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
    return { body: article, revision: article.revision, cacheControl: publicUntil({ now, until: [] }) }
  })

  mount(router, endpoints.listCorrections, async ({ query: { after, limit } }) => {
    const now = clock()
    const { items, next } = await listCorrections(db, { after: parseCorrectionCursor(after), limit, now })
    const cursor = next && formatCorrectionCursor(next)
    return { body: { items, next: cursor ?? null }, next: cursor, cacheControl: await untilNext(now) }
  })

  return router
}

/** @throws ProblemError 400 for a question that has no word in it: it would narrow nothing */
function toQuestion(q: string | undefined): KeyQuestion | undefined {
  if (q === undefined) return undefined
  const asked = parseQuery(q)
  if (asked) return asked.question
  const errors = [{ pointer: '/q', in: 'query' as const, detail: 'has no word to look for' }]
  throw new ProblemError({ status: 400, detail: 'The query is not understood.', errors })
}
