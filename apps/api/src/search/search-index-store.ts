import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ArticleDraft } from '@news/domain'
import { rowToDraft } from '../articles/article-row.ts'
import { engineOf } from '../db/engine.ts'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { ArticleRow } from '../db/tables.ts'
import { indexVersion } from './analyzers.ts'
import { documentKeys } from './document-keys.ts'
import { firstNumberAt, preferredNumber } from './document-number.ts'
import { rememberNames, rememberWords } from './vocabulary-store.ts'

/** Articles that are indexed in one transaction: others may write in between. */
const batchSize = 50

/** Among so many numbers after the preferred one the order is that of the ids, whichever came first. */
const neighbourhood = 64

/** Those beyond follow within this many milliseconds. */
const crowdMs = 2_000

/** Brings the index to what an article is now; runs in the transaction that writes the article. */
export async function indexArticle(db: Db, id: string, draft: ArticleDraft): Promise<void> {
  await forgetArticle(db, id)
  const { datePublished } = draft
  if (draft.status !== 'published' || datePublished === undefined) return
  const { number, displaced } = await claimNumber(db, preferredNumber(datePublished, id), id)
  if (displaced) await forgetArticle(db, displaced)
  await db
    .insertInto('search_documents')
    .values({ number, article_id: id, analyzer: indexVersion() })
    .execute()
  await engineOf(db).searchIndex.put(db, number, documentKeys(draft))
  await rememberWords(db, draft)
  await rememberNames(db, draft)
  if (displaced) await indexArticle(db, displaced, await getDraft(db, displaced))
}

interface Claim {
  number: number
  /** The article that must make room: it has a greater id. */
  displaced?: string
}

/**
 * The number of an article. One that is taken is passed by, or taken over where the other one has a greater id: so every
 * store has the same numbers, in whatever order the articles came.
 */
async function claimNumber(db: Db, preferred: number, id: string): Promise<Claim> {
  const neighbours = await db
    .selectFrom('search_documents')
    .select(['number', 'article_id'])
    .where('number', '>=', preferred)
    .where('number', '<', preferred + neighbourhood)
    .execute()
  const holders = new Map(neighbours.map((row) => [row.number, row.article_id]))
  for (let number = preferred; number < preferred + neighbourhood; number++) {
    const holder = holders.get(number)
    if (holder === undefined) return { number }
    if (holder > id) return { number, displaced: holder }
  }
  return { number: await firstFreeAfter(db, preferred) }
}

/** Hundreds of one moment, as a careless import may leave them, stand in the order in which they came. */
async function firstFreeAfter(db: Db, preferred: number): Promise<number> {
  const { last } = await db
    .selectFrom('search_documents')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('number', '<', preferred + firstNumberAt(crowdMs))
    .executeTakeFirstOrThrow()
  return Math.max(preferred, last ?? 0) + 1
}

async function getDraft(db: Db, id: string): Promise<ArticleDraft> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return rowToDraft(row)
}

/** Takes an article out of the index; runs in the transaction that writes it. */
export async function forgetArticle(db: Db, id: string): Promise<void> {
  const known = await db
    .selectFrom('search_documents')
    .select('number')
    .where('article_id', '=', id)
    .executeTakeFirst()
  if (!known) return
  await engineOf(db).searchIndex.remove(db, known.number)
  await db.deleteFrom('search_documents').where('number', '=', known.number).execute()
}

interface IndexingOptions {
  /** Told how many articles were indexed so far. */
  onProgress?: (count: number) => void
  /** Ends it after the articles that are in hand. */
  signal?: AbortSignal
}

/**
 * Indexes what is published and not in the index, or was put there by another analyzer. Can be stopped and begun again at
 * any time: it goes on with what is left.
 *
 * @returns how many articles were indexed
 */
export async function indexPending(
  db: Db,
  { onProgress = () => {}, signal }: IndexingOptions = {},
): Promise<number> {
  let count = 0
  let after = ''
  while (!signal?.aborted) {
    const rows = await db.transaction().execute((transaction) => indexBatch(transaction, after))
    count += rows.length
    onProgress(count)
    after = rows.at(-1)?.id ?? after
    if (rows.length < batchSize) break
    // An embedded store answers without letting go of the event loop: requests and signals get their turn here.
    await nextTurn()
  }
  return count
}

async function indexBatch(db: Db, after: string): Promise<ArticleRow[]> {
  const rows = await pendingArticles(db)
    .selectAll('articles')
    .where('articles.id', '>', after)
    .orderBy('articles.id')
    .limit(batchSize)
    .execute()
  for (const row of rows) await indexArticle(db, row.id, rowToDraft(row))
  return rows
}

export async function countPending(db: Db): Promise<number> {
  const { total } = await pendingArticles(db)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** Marks every article as one that is to be indexed; what is in the index is found until it is replaced. */
export async function forgetAll(db: Db): Promise<void> {
  await db.updateTable('search_documents').set({ analyzer: '' }).execute()
}

function pendingArticles(db: Db) {
  return db
    .selectFrom('articles')
    .leftJoin('search_documents as document', 'document.article_id', 'articles.id')
    .where('articles.status', '=', published)
    .where(({ eb, or }) =>
      or([eb('document.number', 'is', null), eb('document.analyzer', '<>', indexVersion())]),
    )
}
