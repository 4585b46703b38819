import { machinePaths, wholeNumber } from '@news/contract'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { findNextPublication } from '../articles/article-store.ts'
import type { AppContext } from '../context.ts'
import { publicUntil } from '../http/freshness.ts'
import { parseQuery } from '../http/parse-request.ts'
import { represent } from '../http/representation.ts'
import { articlesBetween, findLastWrite, listMonths } from './feed-store.ts'
import { latestOf } from './latest-of.ts'
import { newsSitemap, sitemap, sitemapIndex } from './sitemap.ts'

const sitemapQuery = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month such as "2026-11"')
    .optional(),
  part: wholeNumber(1, 1_000).default(1),
})

/** Addresses in one map: a fifth of what may be (sitemaps.org), which is read at once. */
const mostInSitemap = 10_000

/** Those of a news map, and how old they may be (Google News). */
const mostInNewsSitemap = 1_000
const newsAgeMs = 48 * 60 * 60 * 1_000

/** Site maps, for search engines. */
export function sitemapRoutes(context: AppContext): Router {
  const { db, now: clock, siteUrl } = context
  const router = Router({ caseSensitive: true })

  router.get(machinePaths.sitemap, async (request, response) => {
    const { month, part } = parseQuery(sitemapQuery, request)
    const written = await findLastWrite(db)
    const months = await listMonths(db, clock())
    const lastModified = latestOf([written, ...months.map(({ changed }) => changed)])
    if (month === undefined) {
      const maps = months.flatMap(({ month: of, changed, count }) =>
        partsOf(count).map((number) => ({ url: mapUrl(of, number), changed })),
      )
      return send(request, response, { text: sitemapIndex(maps), lastModified })
    }
    const articles = await articlesBetween(db, {
      from: `${month}-01`,
      to: new Date(Math.min(Date.parse(monthAfter(month)), clock() + 1)).toISOString(),
      skip: (part - 1) * mostInSitemap,
      most: mostInSitemap,
    })
    return send(request, response, { text: sitemap(articles, context), lastModified })
  })

  router.get(machinePaths.newsSitemap, async (request, response) => {
    const now = clock()
    const articles = await articlesBetween(db, {
      from: new Date(now - newsAgeMs).toISOString(),
      to: new Date(now + 1).toISOString(),
      most: mostInNewsSitemap,
    })
    await send(request, response, { text: newsSitemap(articles, context) })
  })

  function mapUrl(month: string, part: number): string {
    return `${siteUrl}${machinePaths.sitemap}?month=${month}${part > 1 ? `&part=${part}` : ''}`
  }

  async function send(request: Request, response: Response, { text, lastModified }: Sent): Promise<void> {
    const now = clock()
    await represent(request, response, {
      type: 'application/xml; charset=utf-8',
      body: text,
      cacheControl: publicUntil({ now, until: [await findNextPublication(db, now)] }),
      lastModified,
    })
  }

  return router
}

interface Sent {
  text: string
  lastModified?: string | undefined
}

function partsOf(count: number): number[] {
  return Array.from({ length: Math.ceil(count / mostInSitemap) }, (_, index) => index + 1)
}

function monthAfter(month: string): string {
  const date = new Date(`${month}-01T00:00:00.000Z`)
  date.setUTCMonth(date.getUTCMonth() + 1)
  return date.toISOString()
}
