import { isPublic } from '@news/domain'
import type { Db } from '../db/open.ts'
import { forgetArticle } from '../search/search-index-store.ts'
import { rowToDraft } from './article-row.ts'
import { withdrawArticle } from './article-store.ts'

/**
 * Does what follows when the source of an article has it no more: what readers have seen is withdrawn, with a reason;
 * what nobody has seen is deleted. Inside a transaction.
 *
 * @returns whether anything was there to take back
 */
export async function takeBack(
  db: Db,
  id: string,
  { now, reason }: { now: number; reason: (language: string) => string },
): Promise<boolean> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || row.status === 'withdrawn') return false
  if (row.announced === 1 || isPublic(rowToDraft(row), now)) {
    await withdrawArticle(db, row, { now, reason: reason(row.language) })
    return true
  }
  await forgetArticle(db, id)
  await db.deleteFrom('articles').where('id', '=', id).execute()
  await db.deleteFrom('revisions').where('type', '=', 'article').where('id', '=', id).execute()
  return true
}
