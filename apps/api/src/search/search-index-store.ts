import { setImmediate as nextTurn } from 'node:timers/promises'
import { type ArticleDraft, bodyText } from '@news/domain'
import { analyzerVersion } from '@news/domain/text'
import { rowToDraft } from '../articles/article-row.ts'
import { engineOf, type Keys } from '../db/engine.ts'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import { analyzerFor, furtherKeys } from './analyzers.ts'

/** Articles that are indexed in one transaction: others may write in between. */
const batchSize = 20

/** Brings the index to what an article is now; runs in the transaction that writes the article. */
export async function indexArticle(db: Db, id: string, draft: ArticleDraft): Promise<void> {
  await forgetArticle(db, id)
  const { datePublished, language, section } = draft
  if (draft.status !== 'published' || datePublished === undefined) return
  const { number } = await db
    .insertInto('search_documents')
    .values({
      article_id: id,
      analyzer: analyzerFor(language).version,
      date_published: datePublished,
      language,
      section: section.slug,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  const headline = keysOf(draft.headline, language)
  const body = keysOf(searchableText(draft), language)
  await engineOf(db).searchIndex.put(db, number, { headline, body })
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

/** What an article is found by beside its headline. */
function searchableText({ standfirst, body, tags, authors }: ArticleDraft): string {
  const names = [...tags, ...authors].flatMap(({ name }) => Object.values(name))
  return [standfirst ?? '', bodyText(body), ...names].filter((part) => part !== '').join('\n')
}

function keysOf(text: string, language: string): Keys {
  const tokens = analyzerFor(language).analyze(text)
  return { first: tokens.flatMap(({ keys }) => keys.slice(0, 1)), further: tokens.flatMap(furtherKeys) }
}

/**
 * Indexes what is published and not in the index, or was put there by another analyzer. Can be stopped and begun again at
 * any time.
 *
 * @returns how many articles were indexed
 */
export async function indexPending(
  db: Db,
  { onProgress = () => {}, signal }: IndexingOptions = {},
): Promise<number> {
  let count = 0
  while (!signal?.aborted) {
    const indexed = await db.transaction().execute(indexBatch)
    count += indexed
    onProgress(count)
    if (indexed < batchSize) break
    // An embedded store answers without letting go of the event loop: requests and signals get their turn here.
    await nextTurn()
  }
  return count
}

interface IndexingOptions {
  /** Told how many articles were indexed so far. */
  onProgress?: (count: number) => void
  /** Ends it after the articles that are in hand. */
  signal?: AbortSignal
}

/** Marks every article as one that is to be indexed; what is in the index is found until it is replaced. */
export async function forgetAll(db: Db): Promise<void> {
  await db.updateTable('search_documents').set({ analyzer: '' }).execute()
}

async function indexBatch(db: Db): Promise<number> {
  const rows = await pendingArticles(db).selectAll('articles').limit(batchSize).execute()
  for (const row of rows) await indexArticle(db, row.id, rowToDraft(row))
  return rows.length
}

function pendingArticles(db: Db) {
  return db
    .selectFrom('articles')
    .leftJoin('search_documents as document', 'document.article_id', 'articles.id')
    .where('articles.status', '=', published)
    .where(({ eb, or, not }) =>
      or([eb('document.number', 'is', null), not(eb('document.analyzer', 'like', `${analyzerVersion}:%`))]),
    )
}
