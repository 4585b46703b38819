import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { ArticleRow } from '../db/tables.ts'
import type { ArticleListRequest } from './article-list-request.ts'

/** All but the body. */
export const headColumns = [
  'articles.id',
  'articles.slug',
  'articles.source_key',
  'articles.language',
  'articles.status',
  'articles.date_published',
  'articles.pinned',
  'articles.section',
  'articles.translation_of',
  'articles.revision',
  'articles.date_created',
  'articles.announced',
  'articles.date_modified',
  'articles.head',
  'articles.excerpt',
] as const

/** An article as lists read it. */
export type HeadRow = Omit<ArticleRow, 'body'>

/** What everybody may read at a moment. */
export function publicArticles(db: Db, now: number) {
  return articlesUntil(db, new Date(now).toISOString())
}

/** What was published at a moment, ISO 8601, or before it. */
export function articlesUntil(db: Db, latest: string) {
  return db
    .selectFrom('articles')
    .where('articles.status', '=', published)
    .where('articles.date_published', '<=', latest)
}

/**
 * The end of the index where a page begins. SQLite takes one upper bound, the first that it is told of: were that the
 * present, it would read its way from there to the cursor.
 */
export function latestOf({ now, after }: ArticleListRequest): string {
  const present = new Date(now).toISOString()
  return after && after.datePublished < present ? after.datePublished : present
}
