import { machinePaths, wholeNumber } from '@news/contract'
import { locales } from '@news/domain'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { findNextPublication } from '../articles/article-store.ts'
import type { AppContext } from '../context.ts'
import { publicUntil } from '../http/freshness.ts'
import { parseQuery } from '../http/parse-request.ts'
import { represent } from '../http/representation.ts'
import { countPartnerships, listPartnershipDates } from '../partnerships/partnership-list-store.ts'
import { articlesBetween, findLastWrite, listMonths, type Month } from './feed-store.ts'
import { latestOf } from './latest-of.ts'
import { type ListedMap, newsSitemap, partnershipSitemap, sitemap, sitemapIndex } from './sitemap.ts'

const sitemapQuery = z
  .strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month such as "2026-11"')
      .optional(),
    of: z.literal('partnerships').optional(),
    part: wholeNumber(1, 1_000).default(1),
  })
  .refine(({ month, of }) => !(month && of), { path: ['of'], error: 'is not to be had of a month' })

/** Addresses in one map: a fifth of what may be (sitemaps.org), which is read at once. */
const mostInSitemap = 10_000

/** Each of them has a page in every language. */
const mostPartnershipsInSitemap = Math.floor(mostInSitemap / locales.length)

/** Those of a news map, and how old they may be (Google News). */
const mostInNewsSitemap = 1_000
const newsAgeMs = 48 * 60 * 60 * 1_000

/** Site maps, for search engines. */
export function sitemapRoutes(context: AppContext): Router {
  const { db, now: clock, siteUrl } = context
  const router = Router({ caseSensitive: true })

  router.get(machinePaths.sitemap, async (request, response) => {
    const query = parseQuery(sitemapQuery, request)
    const written = await findLastWrite(db)
    const months = await listMonths(db, clock())
    const lastModified = latestOf([written, ...months.map(({ changed }) => changed)])
    const text = await textOf(query, months)
    return send(request, response, { text, lastModified })
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

  async function textOf(
    { month, of, part }: z.infer<typeof sitemapQuery>,
    months: readonly Month[],
  ): Promise<string> {
    if (month) return mapOfMonth(month, part)
    if (of) return mapOfPartnerships(part)
    return sitemapIndex([...mapsOfMonths(months), ...(await listMapsOfPartnerships())])
  }

  function mapsOfMonths(months: readonly Month[]): ListedMap[] {
    return months.flatMap(({ month, changed, count }) =>
      partsOf(count, mostInSitemap).map((part) => ({ url: mapUrl(`month=${month}`, part), changed })),
    )
  }

  async function listMapsOfPartnerships(): Promise<ListedMap[]> {
    const { changed, count } = await countPartnerships(db)
    if (changed === undefined) return []
    return partsOf(count, mostPartnershipsInSitemap).map((part) => ({
      url: mapUrl('of=partnerships', part),
      changed,
    }))
  }

  async function mapOfMonth(month: string, part: number): Promise<string> {
    const articles = await articlesBetween(db, {
      from: `${month}-01`,
      to: new Date(Math.min(Date.parse(monthAfter(month)), clock() + 1)).toISOString(),
      skip: (part - 1) * mostInSitemap,
      most: mostInSitemap,
    })
    return sitemap(articles, context)
  }

  async function mapOfPartnerships(part: number): Promise<string> {
    const most = mostPartnershipsInSitemap
    return partnershipSitemap(await listPartnershipDates(db, { skip: (part - 1) * most, most }), siteUrl)
  }

  function mapUrl(query: string, part: number): string {
    return `${siteUrl}${machinePaths.sitemap}?${query}${part > 1 ? `&part=${part}` : ''}`
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

function partsOf(count: number, most: number): number[] {
  return Array.from({ length: Math.ceil(count / most) }, (_, index) => index + 1)
}

function monthAfter(month: string): string {
  const date = new Date(`${month}-01T00:00:00.000Z`)
  date.setUTCMonth(date.getUTCMonth() + 1)
  return date.toISOString()
}
