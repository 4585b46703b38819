import { saveArticlesWithin } from '../../articles/article-store.ts'
import { addressOf } from '../addresses/old-address.ts'
import { findOldAddresses, saveOldAddresses } from '../addresses/old-address-store.ts'
import { rewriteLinks } from '../addresses/rewrite-links.ts'
import type { SiteItem } from '../item.ts'
import { Library } from '../library.ts'
import { People } from '../people.ts'
import { readArticle } from '../read-article.ts'
import { readFeed } from '../rss/read-feed.ts'
import { sourceKeyOf } from '../source-key.ts'
import { Taxonomy } from '../taxonomy.ts'
import type { SiteClient } from '../web/site-client.ts'
import { SiteError } from '../web/site-error.ts'
import { listTakenPosts } from './post-state-store.ts'
import { readSiteState, writeSiteState } from './site-state-store.ts'
import type { SyncContext } from './sync-context.ts'

interface FeedSource {
  client: SiteClient
  site: URL
  /** Why the REST API could not be asked, where that is known. */
  refusal: string | undefined
}

/**
 * Follows the feed of a site that keeps its REST API closed: what is new and what changed among the last posts. What was
 * taken back cannot be seen there.
 *
 * @throws SiteError when there is no feed either
 */
export async function syncFeed(
  context: Omit<SyncContext, 'api'>,
  { client, site, refusal }: FeedSource,
): Promise<void> {
  const { db, home, report } = context
  const state = await readSiteState(db, home)
  const answer = await findFeed({ client, site, refusal }, state.feed)
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
  for (const item of await withoutKnown(context, items)) {
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

/**
 * What came over the REST API before it was closed says more than the feed does of the same posts: their pictures, their
 * sections. It stays as it is until the API is open again.
 */
async function withoutKnown({ db, home }: Pick<SyncContext, 'db' | 'home'>, items: readonly SiteItem[]) {
  const addresses = items.flatMap(({ link }) => addressOf(link) ?? [])
  const found = await findOldAddresses(db, addresses)
  const taken = new Set((await listTakenPosts(db, home)).map(({ id }) => sourceKeyOf(home, id)))
  return items.filter(({ id, link }) => {
    const target = found.get(addressOf(link) ?? '')?.target ?? ''
    return !taken.has(sourceKeyOf(home, id)) && !taken.has(target)
  })
}

const onlyFeed =
  'The site keeps its REST API closed: only its feed was read, which holds the last posts and says nothing of those taken back'

async function findFeed(
  { client, site, refusal }: FeedSource,
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
  if (refusal !== undefined)
    throw new SiteError(
      'closed',
      `${site.host} keeps its REST API closed (${refusal}) and has no feed: whoever runs the site, or a plug-in that guards it, may let this program in.`,
    )
  throw new SiteError(
    'not-wordpress',
    `${site.host} shows neither the REST API of WordPress nor a feed: is this the address of its front page?`,
  )
}
