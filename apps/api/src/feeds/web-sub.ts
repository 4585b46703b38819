import { machinePaths } from '@news/contract'
import { locales } from '@news/domain'
import { findAnyArticle } from '../articles/article-find-store.ts'
import { listChanges } from '../changes/change-store.ts'
import type { AppContext } from '../context.ts'
import type { ChangeRow } from '../db/tables.ts'

/** Entries of the log for which a hub is told at once. */
const pageSize = 100

/** How long a hub may think. */
const timeoutMs = 10_000

type Telling = Pick<AppContext, 'db' | 'followers' | 'now' | 'log' | 'siteUrl' | 'webSubHub'>

/** Tells the hub, if there is one, which feeds have something new (WebSub, 3.1: how is left to hub and publisher). */
export function startTellingHub(context: Telling): void {
  const { db, followers, log, webSubHub: hub } = context
  if (hub === undefined) return
  let told: number | undefined
  let isTelling = false

  async function tell(hubUrl: string, after: number): Promise<number> {
    const rows = await listChanges(db, { after, limit: pageSize })
    const urls = await topicsOf(context, rows)
    if (urls.length > 0) await publish(hubUrl, urls)
    return rows.at(-1)?.position ?? after
  }

  followers.follow({
    // In a log that was put in its place the same positions tell of other things.
    onReplaced() {
      told = undefined
    },
    onLook(last) {
      told ??= last
      if (isTelling || last <= told) return
      isTelling = true
      tell(hub, told)
        // A hub that is away asks the feeds itself when it is back: nothing is told twice.
        .catch((error: unknown) => {
          log.warn({ err: error }, 'the WebSub hub could not be told')
          return last
        })
        .then((position) => {
          told = position
          isTelling = false
        })
    },
  })
}

/** The addresses of all feeds that an article is in, or was. */
async function topicsOf({ db, now, siteUrl }: Telling, rows: readonly ChangeRow[]): Promise<string[]> {
  const queries = new Set<string>()
  for (const { slug } of rows.filter(({ type }) => type === 'article')) {
    for (const query of ['', ...locales.map((locale) => `?language=${locale}`)]) queries.add(query)
    const article = await findAnyArticle(db, slug, now())
    if (!article) continue
    queries.add(`?section=${article.section.slug}`)
    for (const tag of article.tags) queries.add(`?tag=${tag.slug}`)
    for (const author of article.authors) queries.add(`?author=${author.slug}`)
    for (const partnership of article.partnerships) queries.add(`?partnership=${partnership}`)
  }
  const { rss, atom, json } = machinePaths
  return [rss, atom, json].flatMap((path) => [...queries].map((query) => siteUrl + path + query))
}

async function publish(hub: string, urls: readonly string[]): Promise<void> {
  const body = new URLSearchParams([
    ['hub.mode', 'publish'],
    ...urls.map((url): [string, string] => ['hub.url', url]),
  ])
  const response = await fetch(hub, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the hub answered ${response.status}`)
}
