import type { Db } from '../db/open.ts'
import { readAnswers } from './article-answer-store.ts'
import type { ArticleListRequest, Keyset, ListedArticle } from './article-list-request.ts'
import { readPage } from './article-page-store.ts'
import { rowToHead } from './article-row.ts'
import type { HeadRow } from './article-selection-store.ts'
import { listTranslations } from './translation-store.ts'

/**
 * What everybody may read, the newest first, with the place where the next page begins. Following the pages meets every
 * article once while others are published.
 */
export async function listArticles(
  db: Db,
  request: ArticleListRequest,
): Promise<{ items: ListedArticle[]; next: Keyset | undefined }> {
  const { limit, now, question } = request
  const rows = question ? await readAnswers(db, request, question) : await readPage(db, request)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const translations = await listTranslations(db, page, now)
  return {
    items: page.map((row) => ({
      head: rowToHead(row, translations.get(row.id) ?? []),
      excerpt: row.excerpt,
    })),
    next: rows.length > page.length && last ? keysetOf(last) : undefined,
  }
}

function keysetOf({ id, date_published }: HeadRow): Keyset {
  return { id, datePublished: date_published ?? '' }
}
