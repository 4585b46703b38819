import { machinePaths, sitePaths } from '@news/contract'
import { isPublic, type Language, type Locale } from '@news/domain'
import type { Db } from '../../db/open.ts'
import type { ArticleRow, OldAddressTable } from '../../db/tables.ts'
import { findOldAddresses } from './old-address-store.ts'

/** Databases take only so many values in one question. */
const atOnce = 500

type KnownArticle = Pick<ArticleRow, 'slug' | 'language' | 'status' | 'date_published'>

/**
 * The path on this site of what these addresses of another one named, by address. An article that is still to come has
 * the slug that it will have.
 *
 * @param locale the language of the interface in which the links stand
 */
export async function findTargets(
  db: Db,
  addresses: readonly string[],
  locale: Locale,
): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  for (let start = 0; start < addresses.length; start += atOnce)
    for (const target of await findSome(db, addresses.slice(start, start + atOnce), locale))
      targets.set(...target)
  return targets
}

async function findSome(db: Db, addresses: readonly string[], locale: Locale): Promise<Map<string, string>> {
  const rows = [...(await findOldAddresses(db, addresses)).values()]
  const articles = await articlesOf(db, rows)
  return new Map(
    rows.flatMap((row) => {
      const slug = row.kind === 'article' ? (articles.get(row.target)?.slug ?? row.slug) : row.target
      return slug ? [[row.address, sitePaths(locale)[row.kind](slug)]] : []
    }),
  )
}

interface Visit {
  /** Epoch milliseconds. */
  now: number
  localeOf: (language: Language) => Locale
}

/** Where a visitor with one of these addresses is sent. Nobody learns from it of what is not published. */
export async function findTarget(
  db: Db,
  addresses: readonly { address: string; isFeed: boolean }[],
  { now, localeOf }: Visit,
): Promise<string | undefined> {
  const found = await findOldAddresses(
    db,
    addresses.map(({ address }) => address),
  )
  for (const { address, isFeed } of addresses) {
    const row = found.get(address)
    if (!row) continue
    if (row.kind !== 'article') return listPath(row, isFeed)
    const article = (await articlesOf(db, [row])).get(row.target)
    if (article && mayBeVisited(article, now))
      return sitePaths(localeOf(article.language)).article(article.slug)
  }
  return undefined
}

function listPath({ kind, target }: OldAddressTable, isFeed: boolean): string {
  return isFeed ? `${machinePaths.rss}?${kind}=${target}` : sitePaths('uk')[kind](target)
}

/** What was withdrawn has a page, too: it says so. */
function mayBeVisited({ status, date_published: date }: KnownArticle, now: number): boolean {
  if (status === 'withdrawn') return true
  return status === 'published' && date !== null && isPublic({ status, datePublished: date }, now)
}

async function articlesOf(db: Db, rows: readonly OldAddressTable[]): Promise<Map<string, KnownArticle>> {
  const keys = rows.flatMap(({ kind, target }) => (kind === 'article' ? target : []))
  if (keys.length === 0) return new Map()
  const articles = await db
    .selectFrom('articles')
    .select(['source_key', 'slug', 'language', 'status', 'date_published'])
    .where('source_key', 'in', keys)
    .execute()
  return new Map(articles.map((article) => [article.source_key ?? '', article]))
}
