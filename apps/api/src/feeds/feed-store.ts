import type { ArticleHead, Instant } from '@news/domain'
import { sql } from 'kysely'
import { readArticles, type WholeArticle } from '../articles/article-find-store.ts'
import type { ArticleFilters } from '../articles/article-list-request.ts'
import { listArticles } from '../articles/article-list-store.ts'
import { announceDueArticles } from '../articles/article-store.ts'
import { findLastChange } from '../changes/change-store.ts'
import { readLogEnd } from '../changes/read-log.ts'
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

/**
 * The moment of the last write, to be asked for before anything is read. What is made of articles may have become another
 * one then, though none of them says so: one was taken back, or changed by what its readers need not know of.
 */
export async function findLastWrite(db: Db): Promise<Instant | undefined> {
  return (await findLastChange(db))?.at
}

/** A month in which something public appeared, how much of it, and the moment of the last change to any of it. */
export interface Month {
  month: string
  changed: string
  count: number
}

/** Every article has to be looked at for them: once for as long as nothing is written. */
const knownMonths = new WeakMap<Db, { end: string; months: readonly Month[] }>()

/** The months in which something public appeared, the earliest first. */
export async function listMonths(db: Db, now: number): Promise<readonly Month[]> {
  // What has become due is written by that. Before they are counted: what is written meanwhile is counted the next time.
  await announceDueArticles(db, now)
  const end = await readLogEnd(db)
  const known = knownMonths.get(db)
  if (known?.end === end) return known.months
  const months = await countMonths(db, now)
  knownMonths.set(db, { end, months })
  return months
}

async function countMonths(db: Db, now: number): Promise<Month[]> {
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
    const { items, next } = await listArticles(db, { limit: 1_000, after: place, publishedFrom: from, now })
    found.push(...items.map(({ head }) => head))
    place = next
  } while (place && found.length < skip + most)
  return found.slice(skip, skip + most)
}
