import { createPublication, type Endpoint, endpoints } from '@news/contract'
import { type Article, bodyText, bodyToHtml, bodyToMarkdown, toNinjs } from '@news/domain'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { publicUntil } from '../http/freshness.ts'
import { type Moved, mount } from '../http/mount.ts'
import { ProblemError } from '../http/problem.ts'
import { readPublic } from './read-public.ts'
import { listPublicRevisions, toListed } from './revision-store.ts'

/** The other forms of an article: its body as markup and as words, ninjs, and how it came to be. */
export function articleFormRoutes({ db, now: clock, siteUrl, siteName }: AppContext): Router {
  const router = Router({ caseSensitive: true })

  /** Reads the article and makes the form of it, or tells where it has gone. */
  const inForm = async <Form>(
    endpoint: Endpoint,
    params: { slug: string; revision?: number },
    make: (article: Article, now: number) => Form | Promise<Form>,
  ): Promise<{ body: Form; cacheControl: string } | Moved> => {
    const now = clock()
    const found = await readPublic(db, params.slug, now)
    if ('movedTo' in found) return { movedTo: pathOf(endpoint, { ...params, slug: found.movedTo }) }
    return { body: await make(found.article, now), cacheControl: publicUntil({ now, until: [] }) }
  }
  const resolve = (path: string) => siteUrl + path

  mount(router, endpoints.getArticleHtml, ({ params }) =>
    inForm(endpoints.getArticleHtml, params, ({ body }) => bodyToHtml(body, { resolve })),
  )
  mount(router, endpoints.getArticleMarkdown, ({ params }) =>
    inForm(endpoints.getArticleMarkdown, params, ({ body }) => bodyToMarkdown(body)),
  )
  mount(router, endpoints.getArticleText, ({ params }) =>
    inForm(endpoints.getArticleText, params, ({ body }) => bodyText(body)),
  )
  mount(router, endpoints.getArticleNinjs, ({ params }) =>
    inForm(endpoints.getArticleNinjs, params, (article) =>
      toNinjs(article, createPublication(siteUrl, siteName, article.language)),
    ),
  )
  mount(router, endpoints.listRevisions, ({ params }) =>
    inForm(endpoints.listRevisions, params, async ({ slug }, now) => ({
      items: (await listPublicRevisions(db, slug, now)).map(toListed),
    })),
  )
  mount(router, endpoints.getRevision, ({ params }) =>
    inForm(endpoints.getRevision, params, async ({ slug }, now) => {
      const shown = await listPublicRevisions(db, slug, now)
      const revision = shown.find((state) => state.revision === params.revision)
      if (revision) return revision
      throw new ProblemError({ status: 404, detail: `"${slug}" has no revision ${params.revision}.` })
    }),
  )

  return router
}

function pathOf({ path }: Endpoint, params: Record<string, string | number>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
