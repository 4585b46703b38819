import { setImmediate as nextTurn } from 'node:timers/promises'
import { rowToDraft } from '../articles/article-row.ts'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { ArticleRow } from '../db/tables.ts'
import { indexVersion } from './analyzers.ts'
import { type Indexable, toIndexable } from './indexable.ts'
import { forgetArticles, putArticles } from './search-index-store.ts'

/** Articles that are put into the index in one transaction: others may write in between. */
const batchSize = 200

/** After so many texts that were taken apart, whoever asks meanwhile has their turn. */
const turn = 8

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
  const sayOnce = createMemory()
  while (!signal?.aborted) {
    const rows = await readPending(db, after)
    const articles = (await analyze(rows)).map(sayOnce)
    await db.transaction().execute((transaction) => replace(transaction, rows, articles))
    count += rows.length
    onProgress(count)
    after = rows.at(-1)?.id ?? after
    if (rows.length < batchSize) break
  }
  return count
}

function readPending(db: Db, after: string): Promise<ArticleRow[]> {
  return pendingArticles(db)
    .selectAll('articles')
    .where('articles.id', '>', after)
    .orderBy('articles.id')
    .limit(batchSize)
    .execute()
}

/** Takes most of the time, and needs nothing of the store. */
async function analyze(rows: readonly ArticleRow[]): Promise<Indexable[]> {
  const articles: Indexable[] = []
  for (const [index, row] of rows.entries()) {
    const article = toIndexable(row.id, rowToDraft(row))
    if (article) articles.push(article)
    // An embedded store answers without letting go of the event loop: requests and signals get their turn here.
    if (index % turn === 0) await nextTurn()
  }
  return articles
}

/** Most words and names of an article were in others before it, and are kept: so they are named once. */
function createMemory(): (article: Indexable) => Indexable {
  const known = new Set<string>()
  const isNew = (name: string) => known.size !== known.add(name).size
  return (article) => ({
    ...article,
    words: article.words.filter(({ word }) => isNew(word)),
    names: article.names.filter(({ word, kind, slug, name }) => isNew([word, kind, slug, name].join(' '))),
  })
}

/** What was written meanwhile came into the index with its writing. */
async function replace(db: Db, rows: readonly ArticleRow[], articles: readonly Indexable[]): Promise<void> {
  const unchanged = await findUnchanged(db, rows)
  const left = articles.filter(({ id }) => unchanged.has(id))
  await forgetArticles(
    db,
    left.map(({ id }) => id),
  )
  await putArticles(db, left)
}

async function findUnchanged(db: Db, rows: readonly ArticleRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const known = new Map(rows.map(({ id, revision }) => [id, revision]))
  const now = await db
    .selectFrom('articles')
    .select(['id', 'revision'])
    .where('id', 'in', [...known.keys()])
    .execute()
  return new Set(now.filter(({ id, revision }) => known.get(id) === revision).map(({ id }) => id))
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
