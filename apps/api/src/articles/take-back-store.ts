import { isPublic } from '@news/domain'
import type { Db } from '../db/open.ts'
import { forgetArticle } from '../search/search-index-store.ts'
import { rowToDraft } from './article-row.ts'
import { withdrawArticle } from './article-store.ts'

interface TakingBack {
  /** Epoch milliseconds. */
  now: number
  /** What readers of a language are told. */
  reason: (language: string) => string
}

/** Takes back what came from sources that have it no more, by what they call it. @returns how many */
export async function takeBackSources(
  db: Db,
  sourceKeys: readonly string[],
  options: TakingBack,
): Promise<number> {
  const rows = await db.selectFrom('articles').select('id').where('source_key', 'in', sourceKeys).execute()
  return db.transaction().execute(async (transaction) => {
    let count = 0
    for (const { id } of rows) if (await takeBack(transaction, id, options)) count++
    return count
  })
}

/**
 * Does what follows when the source of an article has it no more: what readers have seen is withdrawn, with a reason;
 * what nobody has seen is deleted. Inside a transaction.
 *
 * @returns whether anything was there to take back
 */
export async function takeBack(db: Db, id: string, { now, reason }: TakingBack): Promise<boolean> {
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
