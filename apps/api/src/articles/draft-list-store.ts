import type { ArticleHead } from '@news/domain'
import type { Db } from '../db/open.ts'
import { withdrawn } from '../db/published.ts'
import type { ArticleRow } from '../db/tables.ts'
import { rowToHead } from './article-row.ts'
import { headColumns } from './article-selection-store.ts'
import { listTranslations } from './translation-store.ts'

/** The place of an article among those that are not published: the newest first, then by id. */
export type DraftKeyset = Pick<ArticleRow, 'date_created' | 'id'>

/** Drafts and scheduled articles, the newest first, with the place where the next page begins. */
export async function listDrafts(
  db: Db,
  { after, limit, now }: { after: DraftKeyset | undefined; limit: number; now: number },
): Promise<{ items: ArticleHead[]; next: DraftKeyset | undefined }> {
  const rows = await db
    .selectFrom('articles')
    .select(headColumns)
    .where((where) => where('announced', '=', where.lit(0)))
    .where('status', '<>', withdrawn)
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('date_created', 'id'), '<', tuple(after?.date_created ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('date_created', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const translations = await listTranslations(db, page, now)
  return {
    items: page.map((row) => rowToHead(row, translations.get(row.id) ?? [])),
    next: rows.length > page.length ? page.at(-1) : undefined,
  }
}
