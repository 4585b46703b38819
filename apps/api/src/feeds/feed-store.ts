import type { ArticleHead } from '@news/domain'
import { sql } from 'kysely'
import { readArticles, type WholeArticle } from '../articles/article-find-store.ts'
import type { ArticleFilters } from '../articles/article-list-request.ts'
import { listArticles } from '../articles/article-list-store.ts'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'

/** Entries of a feed: what a reader of feeds misses in a week away. */
const feedLength = 50

/** The newest articles with their whole text. */
export async function newestArticles(db: Db, filters: ArticleFilters, now: number): Promise<WholeArticle[]> {
  const { items } = await listArticles(db, { ...filters, limit: feedLength, now })
  return readArticles(
    db,
    items.map(({ head }) => head),
    now,
  )
}

/** The months in which something public appeared, how much of it, and the moment of the last change to any of it. */
export async function listMonths(
  db: Db,
  now: number,
): Promise<{ month: string; changed: string; count: number }[]> {
  const month = sql<string>`substr(date_published, 1, 7)`
  const rows = await db
    .selectFrom('articles')
    .select(({ fn }) => [
      month.as('month'),
      fn.countAll<number>().as('count'),
      sql<string>`max(coalesce(date_modified, date_published))`.as('changed'),
    ])
    .where('status', '=', published)
    .where('date_published', '<=', new Date(now).toISOString())
    .groupBy(month)
    .orderBy('month')
    .execute()
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }))
}

/** What appeared from one moment to another, the newest first, without the first ones. */
export async function articlesBetween(
  db: Db,
  { from, to, skip = 0, most }: { from: string; to: string; skip?: number; most: number },
): Promise<ArticleHead[]> {
  const found: ArticleHead[] = []
  let place: Parameters<typeof listArticles>[1]['after']
  do {
    const now = Date.parse(to) - 1
    const { items, next } = await listArticles(db, { limit: 1_000, after: place, now })
    const heads = items.map(({ head }) => head).filter(({ datePublished = '' }) => datePublished >= from)
    found.push(...heads)
    place = heads.length === items.length ? next : undefined
  } while (place && found.length < skip + most)
  return found.slice(skip, skip + most)
}
