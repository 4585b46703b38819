import { createHash } from 'node:crypto'
import { endpoints } from '@news/contract'
import type { Article } from '@news/domain'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { formatKeyset, parseKeyset } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { ProblemError } from '../http/problem.ts'
import { type FoundArticle, findArticle, listArticles } from './article-list-store.ts'
import { findNextPublication } from './article-store.ts'

export function articleRoutes({ db, now: clock }: AppContext): Router {
  const router = Router()

  mount(router, endpoints.listArticles, async ({ query }) => {
    const now = clock()
    const { after, ...filters } = query
    const { items, next } = await listArticles(db, { ...filters, after: parseKeyset(after), now })
    const cursor = next && formatKeyset(next)
    return {
      body: { items: items.map(({ head }) => head), next: cursor ?? null },
      next: cursor,
      cacheControl: publicUntil({ now, until: [await findNextPublication(db, now)] }),
    }
  })

  mount(router, endpoints.getArticle, async ({ params }) => {
    const now = clock()
    const article = articleOf(await findArticle(db, params.slug, now), params.slug)
    return { body: article, etag: etagOf(article), cacheControl: publicUntil({ now, until: [] }) }
  })

  return router
}

function articleOf(found: FoundArticle | undefined, slug: string): Article {
  if (!found) throw new ProblemError({ status: 404, detail: `There is no article "${slug}".` })
  if ('withdrawn' in found) throw new ProblemError({ status: 410, detail: found.withdrawn })
  return found.article
}

/** The revision, and what the article's other versions add to it. Weak: the answer may be compressed. */
function etagOf({ revision, translations }: Article): string {
  const others = createHash('sha256').update(JSON.stringify(translations)).digest('base64url').slice(0, 10)
  return `W/"${revision}-${others}"`
}
