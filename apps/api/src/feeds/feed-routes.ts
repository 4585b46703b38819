import { machinePaths } from '@news/contract'
import { localeSchema, slugSchema } from '@news/domain'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { findNextPublication } from '../articles/article-store.ts'
import type { AppContext } from '../context.ts'
import { publicUntil } from '../http/freshness.ts'
import { parseQuery } from '../http/parse-request.ts'
import { represent } from '../http/representation.ts'
import { articlesBetween, listMonths, newestArticles } from './feed-store.ts'
import { makeJsonFeed } from './json-feed.ts'
import { changedAt, makeAtom, makeRss } from './make-feed.ts'
import { newsSitemap, sitemap, sitemapIndex } from './sitemap.ts'

const feedQuery = z.strictObject({
  section: slugSchema.optional(),
  tag: slugSchema.optional(),
  author: slugSchema.optional(),
  partnership: slugSchema.optional(),
  language: localeSchema.optional(),
})

const sitemapQuery = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month such as "2026-11"')
    .optional(),
})

/** The most addresses that a site map may hold (sitemaps.org), and those of a news map (Google News). */
const mostInSitemap = 50_000
const mostInNewsSitemap = 1_000
const newsAgeMs = 48 * 60 * 60 * 1_000

const xml = 'application/xml; charset=utf-8'

/** Feeds and site maps: for readers of feeds, search engines and messengers. */
export function feedRoutes(context: AppContext): Router {
  const { db, now: clock, siteUrl } = context
  const router = Router()

  const formats = [
    { path: machinePaths.rss, type: 'application/rss+xml; charset=utf-8', make: makeRss },
    { path: machinePaths.atom, type: 'application/atom+xml; charset=utf-8', make: makeAtom },
    {
      path: machinePaths.json,
      type: 'application/feed+json; charset=utf-8',
      make: (...of: Parameters<typeof makeJsonFeed>) => JSON.stringify(makeJsonFeed(...of)),
    },
  ]
  for (const { path, type, make } of formats)
    router.get(path, async (request, response) => {
      const { language, ...filters } = parseQuery(feedQuery, request)
      const edition = language ?? context.language
      const articles = await newestArticles(db, { ...filters, edition }, clock())
      const text = make(articles, { ...context, query: queryOf(request), language: edition })
      const changed = articles.map(({ article }) => changedAt(article))
      await send(request, response, { type, text, changed })
    })

  router.get(machinePaths.sitemap, async (request, response) => {
    const { month } = parseQuery(sitemapQuery, request)
    const months = await listMonths(db, clock())
    const changed = months.map((one) => one.changed)
    if (month === undefined) {
      const maps = months.map((one) => ({
        url: `${siteUrl}${machinePaths.sitemap}?month=${one.month}`,
        changed: one.changed,
      }))
      return send(request, response, { type: xml, text: sitemapIndex(maps), changed })
    }
    const to = new Date(Math.min(Date.parse(monthAfter(month)), clock() + 1)).toISOString()
    const articles = await articlesBetween(db, { from: `${month}-01`, to, most: mostInSitemap })
    return send(request, response, { type: xml, text: sitemap(articles, context), changed })
  })

  router.get(machinePaths.newsSitemap, async (request, response) => {
    const now = clock()
    const [from, to] = [now - newsAgeMs, now + 1].map((instant) => new Date(instant).toISOString())
    const articles = await articlesBetween(db, { from: from ?? '', to: to ?? '', most: mostInNewsSitemap })
    await send(request, response, { type: xml, text: newsSitemap(articles, context), changed: [] })
  })

  async function send(request: Request, response: Response, { type, text, changed }: Sent): Promise<void> {
    const now = clock()
    await represent(request, response, {
      type,
      body: text,
      cacheControl: publicUntil({ now, until: [await findNextPublication(db, now)] }),
      lastModified: changed.toSorted().at(-1),
    })
  }

  return router
}

interface Sent {
  type: string
  text: string
  /** When its parts last changed. */
  changed: readonly string[]
}

function queryOf({ originalUrl }: Request): string {
  const at = originalUrl.indexOf('?')
  return at === -1 ? '' : originalUrl.slice(at)
}

function monthAfter(month: string): string {
  const date = new Date(`${month}-01T00:00:00.000Z`)
  date.setUTCMonth(date.getUTCMonth() + 1)
  return date.toISOString()
}
