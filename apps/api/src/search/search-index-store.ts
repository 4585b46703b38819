import type { ArticleDraft } from '@news/domain'
import { rowToDraft } from '../articles/article-row.ts'
import { engineOf } from '../db/engine.ts'
import type { Db } from '../db/open.ts'
import { indexVersion } from './analyzers.ts'
import { claimNumbers } from './claim-numbers-store.ts'
import { type Indexable, toIndexable } from './indexable.ts'
import { rememberNames, rememberWords } from './vocabulary-store.ts'

/** Brings the index to what an article is now; runs in the transaction that writes the article. */
export async function indexArticle(db: Db, id: string, draft: ArticleDraft): Promise<void> {
  await forgetArticle(db, id)
  const indexable = toIndexable(id, draft)
  if (indexable) await putArticles(db, [indexable])
}

/** Takes an article out of the index; runs in the transaction that writes it. */
export async function forgetArticle(db: Db, id: string): Promise<void> {
  await forgetArticles(db, [id])
}

/** Takes articles out of the index, as far as they are in it; inside a transaction. */
export async function forgetArticles(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const known = await db
    .selectFrom('search_documents')
    .select('number')
    .where('article_id', 'in', ids)
    .execute()
  if (known.length === 0) return
  const numbers = known.map(({ number }) => number)
  await engineOf(db).searchIndex.remove(db, numbers)
  await db.deleteFrom('search_documents').where('number', 'in', numbers).execute()
}

/** Puts articles into the index that are not in it; inside a transaction. */
export async function putArticles(db: Db, articles: readonly Indexable[]): Promise<void> {
  if (articles.length === 0) return
  const { numbers, displaced } = await claimNumbers(db, articles)
  await forgetArticles(db, displaced)
  const analyzer = indexVersion()
  const documents = articles.flatMap(({ id, keys }) => {
    const number = numbers.get(id)
    return number === undefined ? [] : [{ id, number, keys }]
  })
  await db
    .insertInto('search_documents')
    .values(documents.map(({ id, number }) => ({ number, article_id: id, analyzer })))
    .execute()
  await engineOf(db).searchIndex.put(db, documents)
  await rememberWords(
    db,
    articles.flatMap(({ words }) => words),
  )
  await rememberNames(
    db,
    articles.flatMap(({ names }) => names),
  )
  await putArticles(db, await readIndexable(db, displaced))
}

async function readIndexable(db: Db, ids: readonly string[]): Promise<Indexable[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('articles').selectAll().where('id', 'in', ids).execute()
  return rows.flatMap((row) => toIndexable(row.id, rowToDraft(row)) ?? [])
}
