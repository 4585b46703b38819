import { machinePaths } from '@news/contract'
import { localeSchema, slugSchema } from '@news/domain'
import { type Request, Router } from 'express'
import { z } from 'zod'
import { findNextPublication } from '../articles/article-store.ts'
import type { AppContext } from '../context.ts'
import { publicUntil } from '../http/freshness.ts'
import { parseQuery } from '../http/parse-request.ts'
import { represent } from '../http/representation.ts'
import { writeAtom } from './atom.ts'
import { makeFeed } from './feed.ts'
import { findLastWrite, newestArticles } from './feed-store.ts'
import { findSubject } from './feed-subject.ts'
import { writeJsonFeed } from './json-feed.ts'
import { latestOf } from './latest-of.ts'
import { writeRss } from './rss.ts'

const feedQuery = z.strictObject({
  section: slugSchema.optional(),
  tag: slugSchema.optional(),
  author: slugSchema.optional(),
  partnership: slugSchema.optional(),
  language: localeSchema.optional(),
})

const formats = [
  { name: 'rss', type: 'application/rss+xml', write: writeRss },
  { name: 'atom', type: 'application/atom+xml', write: writeAtom },
  { name: 'json', type: 'application/feed+json', write: writeJsonFeed },
] as const

/** Feeds of the site, and of each section, tag, author, partnership and language: for readers of feeds. */
export function feedRoutes(context: AppContext): Router {
  const { db, now: clock, siteName, webSubHub } = context
  const router = Router({ caseSensitive: true })

  for (const { name, type, write } of formats)
    router.get(machinePaths[name], async (request, response) => {
      const now = clock()
      const { language = context.language, ...filters } = parseQuery(feedQuery, request)
      const written = await findLastWrite(db)
      const articles = await newestArticles(db, { ...filters, edition: language }, now)
      const subject = await findSubject(db, filters, { language, now })
      const title = [subject.name, siteName[language]].filter(Boolean).join(' – ')
      const query = queryOf(request)
      const feed = makeFeed(articles, { ...context, title, page: subject.page, query, language })
      if (webSubHub) response.links({ hub: webSubHub, self: feed.urls[name] })
      await represent(request, response, {
        type: `${type}; charset=utf-8`,
        body: write(feed),
        cacheControl: publicUntil({ now, until: [await findNextPublication(db, now)] }),
        lastModified: latestOf([written, feed.updated]),
      })
    })

  return router
}

function queryOf({ originalUrl }: Request): string {
  const at = originalUrl.indexOf('?')
  return at === -1 ? '' : originalUrl.slice(at)
}
