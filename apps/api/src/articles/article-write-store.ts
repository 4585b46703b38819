import { type ArticleDraft, articleDraftSchema, inPlainWords, isPublic } from '@news/domain'
import { checkExpectation, type Expectation } from '../db/expectation.ts'
import type { Db } from '../db/open.ts'
import type { ArticleRow } from '../db/tables.ts'
import { forgetArticle } from '../search/search-index-store.ts'
import { insertArticle, toSaved, updateArticle } from './article-record-store.ts'
import { rowToDraft } from './article-row.ts'
import { freeSlug, isSame } from './article-store.ts'
import type { Saved } from './sourced-draft.ts'

/** Another article has the slug. */
export class SlugTakenError extends Error {
  override name = 'SlugTakenError'

  constructor(slug: string) {
    super(`Another article has the slug "${slug}".`)
  }
}

/** What readers have seen is withdrawn, with a reason: it is not deleted, and is no draft any more. */
export class PublishedError extends Error {
  override name = 'PublishedError'
}

interface Creation {
  draft: ArticleDraft
  /** Whether a number may be put behind the slug when it is taken. */
  mayNumber: boolean
  now: number
}

/**
 * Writes a new article; inside a transaction.
 *
 * @throws SlugTakenError, and ZodError for what is no article, with nothing written
 */
export async function createArticle(db: Db, { draft, mayNumber, now }: Creation): Promise<Saved> {
  const valid = articleDraftSchema.parse(draft, { error: inPlainWords })
  const slug = await freeSlug(db, valid.slug)
  if (slug !== valid.slug && !mayNumber) throw new SlugTakenError(valid.slug)
  return insertArticle(db, { draft: { ...valid, slug } }, now)
}

interface ArticleChange {
  slug: string
  expected: Expectation
  /** The article as it should be. */
  change: (draft: ArticleDraft) => unknown
  isCorrection?: boolean
  now: number
}

/**
 * Changes an article if it is as its writer knows it; inside a transaction. A change that says nothing new leaves no
 * trace.
 *
 * @returns `undefined` when there is no such article
 * @throws StaleError, SlugTakenError, PublishedError, and ZodError for what is no article, with nothing written
 */
export async function changeArticle(db: Db, request: ArticleChange): Promise<Saved | undefined> {
  const row = await findRow(db, request.slug)
  if (!row) return undefined
  checkExpectation(row, request.expected)
  const draft = articleDraftSchema.parse(request.change(rowToDraft(row)), { error: inPlainWords })
  if (isSame(row, draft)) return toSaved('unchanged', row)
  if (draft.slug !== row.slug && (await findRow(db, draft.slug))) throw new SlugTakenError(draft.slug)
  const { now, isCorrection = false } = request
  if (draft.status === 'draft' && isTold(row, now))
    throw new PublishedError('Readers have seen it: say "status": "published", or withdraw it.')
  return updateArticle(db, row, draft, { now, isCorrection })
}

/**
 * Deletes an article that readers have not seen, with its revisions; inside a transaction.
 *
 * @returns false when there is no such article
 * @throws StaleError, PublishedError
 */
export async function deleteArticle(
  db: Db,
  { slug, expected }: Pick<ArticleChange, 'slug' | 'expected'>,
): Promise<boolean> {
  const row = await findRow(db, slug)
  if (!row) return false
  checkExpectation(row, expected)
  if (await wasEverTold(db, row)) throw new PublishedError('Readers have seen it: withdraw it instead.')
  const { id } = row
  await forgetArticle(db, id)
  await db.deleteFrom('articles').where('id', '=', id).execute()
  await db.deleteFrom('revisions').where('type', '=', 'article').where('id', '=', id).execute()
  return true
}

/** True for what readers can see, and for what they were told to have been taken back. */
function isTold(row: ArticleRow, now: number): boolean {
  return row.announced === 1 || row.status === 'withdrawn' || isPublic(rowToDraft(row), now)
}

/** The log forgets what is too old, the article does not forget that it is published or withdrawn. */
async function wasEverTold(db: Db, { id, announced, status }: ArticleRow): Promise<boolean> {
  if (announced === 1 || status === 'withdrawn') return true
  const entry = await db
    .selectFrom('changes')
    .select('position')
    .where('type', '=', 'article')
    .where('id', '=', id)
    .executeTakeFirst()
  return entry !== undefined
}

function findRow(db: Db, slug: string): Promise<ArticleRow | undefined> {
  return db.selectFrom('articles').selectAll().where('slug', '=', slug).executeTakeFirst()
}
