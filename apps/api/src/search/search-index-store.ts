import type { ArticleDraft } from '@news/domain'
import { rowToDraft } from '../articles/article-row.ts'
import { engineOf } from '../db/engine.ts'
import type { Db } from '../db/open.ts'
import { indexVersion } from './analyzers.ts'
import { claimNumbers } from './claim-numbers-store.ts'
import { type Indexable, toIndexable } from './indexable.ts'
import { rememberNames, rememberWords } from './vocabulary-store.ts'

/** Articles at once: what the engines take with one statement, and what is light to hold. */
const mostAtOnce = 100

/** What waits for its transaction to have written the others, too. */
const waiting = new WeakMap<Db, Map<string, Indexable | undefined>>()

/** Brings the index to what an article is now; runs in the transaction that writes the article. */
export async function indexArticle(db: Db, id: string, draft: ArticleDraft): Promise<void> {
  const indexable = toIndexable(id, draft)
  const others = waiting.get(db)
  if (others) others.set(id, indexable)
  else await replaceArticles(db, new Map([[id, indexable]]))
}

/** Lets a transaction write many articles, and brings the index to what they are then: in a few statements for all. */
export async function indexTogether<Result>(db: Db, write: () => Promise<Result>): Promise<Result> {
  if (waiting.has(db)) return write()
  const articles = new Map<string, Indexable | undefined>()
  waiting.set(db, articles)
  const result = await write().finally(() => waiting.delete(db))
  const entries = [...articles]
  for (let start = 0; start < entries.length; start += mostAtOnce)
    await replaceArticles(db, new Map(entries.slice(start, start + mostAtOnce)))
  return result
}

/** @param articles by their ids; absent for what shall not be found */
async function replaceArticles(db: Db, articles: ReadonlyMap<string, Indexable | undefined>): Promise<void> {
  await forgetArticles(db, [...articles.keys()])
  await putArticles(
    db,
    [...articles.values()].filter((article) => article !== undefined),
  )
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
