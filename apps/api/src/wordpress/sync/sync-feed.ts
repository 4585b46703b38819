import { saveArticlesWithin } from '../../articles/article-store.ts'
import { addressOf } from '../addresses/old-address.ts'
import { saveOldAddresses } from '../addresses/old-address-store.ts'
import { rewriteLinks } from '../addresses/rewrite-links.ts'
import { Library } from '../library.ts'
import { People } from '../people.ts'
import { readArticle } from '../read-article.ts'
import { readFeed } from '../rss/read-feed.ts'
import { Taxonomy } from '../taxonomy.ts'
import type { SiteClient } from '../web/site-client.ts'
import { SiteError } from '../web/site-error.ts'
import { readSiteState, writeSiteState } from './site-state-store.ts'
import type { SyncContext } from './sync-context.ts'

/**
 * Follows the feed of a site that keeps its REST API closed: what is new and what changed among the last posts. What was
 * taken back cannot be seen there.
 *
 * @throws SiteError when there is no feed either
 */
export async function syncFeed(
  context: Omit<SyncContext, 'api'>,
  { client, site }: { client: SiteClient; site: URL },
): Promise<void> {
  const { db, home, report } = context
  const state = await readSiteState(db, home)
  const answer = await findFeed(client, site, state.feed)
  if (answer.status === 304) return
  const { title, language, items } = await readFeed(answer.bytes, home)
  report.site.title = title
  report.failed.push({ title: '', reason: onlyFeed })
  report.items = items.length
  const names = language ?? context.language
  const people = new People(names)
  const taxonomy = new Taxonomy(names, context.categories)
  const survey = {
    title,
    url: home,
    language: names,
    library: new Library(),
    originals: new Map(),
    addresses: [],
    people,
    taxonomy,
  }
  for (const item of items) {
    const sourced = readArticle(item, { survey, now: context.now(), report })
    if (!sourced) continue
    const { draft } = await context.pictures.place(sourced.draft)
    const [linked = { draft, count: 0 }] = await rewriteLinks(db, [draft], home)
    report.linksRewritten += linked.count
    const address = addressOf(item.link)
    await db.transaction().execute(async (transaction) => {
      const drafts = [{ ...sourced, draft: linked.draft }]
      const [saved] = await saveArticlesWithin(transaction, drafts, { now: context.now() })
      if (saved) report.outcomes[saved.outcome]++
      if (address === undefined) return
      const row = { kind: 'article' as const, target: sourced.sourceKey ?? '', slug: saved?.slug ?? null }
      await saveOldAddresses(transaction, [{ ...row, address }])
    })
  }
  const { etag, 'last-modified': lastModified } = answer.headers
  await writeSiteState(db, home, {
    ...state,
    feed: { ...(etag && { etag }), ...(lastModified && { lastModified }) },
  })
}

const onlyFeed =
  'The site keeps its REST API closed: only its feed was read, which holds the last posts and says nothing of those taken back'

async function findFeed(
  client: SiteClient,
  site: URL,
  validators: { etag?: string | undefined } | undefined,
) {
  let status = 0
  for (const path of ['feed/', '?feed=rss2']) {
    const url = new URL(path, site.href.endsWith('/') ? site : `${site.href}/`)
    const answer = await client.get(url, { accept: 'application/rss+xml', validators })
    if (answer.status === 304 || (answer.status === 200 && answer.bytes.includes('<rss'))) return answer
    status = answer.status
  }
  if (status === 403)
    throw new SiteError(
      'closed',
      `${site.host} keeps this program out (403): whoever runs the site, or the service in front of it, may let it in.`,
    )
  throw new SiteError(
    'not-wordpress',
    `${site.host} shows neither the REST API of WordPress nor a feed: is this the address of its front page?`,
  )
}
