import type { Article } from '@news/domain'
import type { Db } from '../db/open.ts'
import type { ArticleRow } from '../db/tables.ts'
import type { ListedArticle } from './article-list-request.ts'
import { rowToArticle, rowToHead } from './article-row.ts'
import { listTranslations } from './translation-store.ts'

/** What an address leads to: the article, or the reason why it was taken back. */
export type FoundArticle = { article: Article } | { withdrawn: string } | { movedTo: string }

/**
 * What everybody may read under a slug, `undefined` when there is nothing for them.
 *
 * @param now epoch milliseconds
 */
export async function findArticle(db: Db, slug: string, now: number): Promise<FoundArticle | undefined> {
  const row = await db.selectFrom('articles').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!row) return findMoved(db, slug)
  if (row.status === 'withdrawn') return { withdrawn: reasonOf(row) }
  if (row.status !== 'published' || Date.parse(row.date_published ?? '') > now) return undefined
  const translations = await listTranslations(db, [row], now)
  return { article: rowToArticle(row, translations.get(row.id) ?? []) }
}

/** Where an article went that once had this slug. */
async function findMoved(db: Db, slug: string): Promise<{ movedTo: string } | undefined> {
  const row = await db
    .selectFrom('moved_slugs')
    .innerJoin('articles', 'articles.id', 'moved_slugs.article_id')
    .select('articles.slug')
    .where('moved_slugs.slug', '=', slug)
    .executeTakeFirst()
  return row && { movedTo: row.slug }
}

/**
 * An article whatever its status, as its writers see it.
 *
 * @param now epoch milliseconds
 */
export async function findAnyArticle(db: Db, slug: string, now: number): Promise<Article | undefined> {
  const row = await db.selectFrom('articles').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!row) return undefined
  return rowToArticle(row, (await listTranslations(db, [row], now)).get(row.id) ?? [])
}

function reasonOf(row: ArticleRow): string {
  return rowToHead(row, []).withdrawal?.reason ?? ''
}

/** An article with all that a list says of it. */
export interface WholeArticle extends ListedArticle {
  article: Article
}

/** Articles with their bodies, in the order in which they are named. */
export async function readArticles(
  db: Db,
  named: readonly { id: string }[],
  now: number,
): Promise<WholeArticle[]> {
  if (named.length === 0) return []
  const ids = named.map(({ id }) => id)
  const rows = await db.selectFrom('articles').selectAll().where('id', 'in', ids).execute()
  const translations = await listTranslations(db, rows, now)
  return rows
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((row) => {
      const article = rowToArticle(row, translations.get(row.id) ?? [])
      return { article, head: article, excerpt: row.excerpt }
    })
}
