import { isDeepStrictEqual } from 'node:util'
import { type ArticleDraft, articleDraftSchema, isPublic, type Language } from '@news/domain'
import { hasDirections, numberSlug } from '@news/domain/text'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { ArticleRow } from '../db/tables.ts'
import { indexTogether } from '../search/search-index-store.ts'
import { announce, insertArticle, toSaved, updateArticle } from './article-record-store.ts'
import { rowToDraft } from './article-row.ts'
import { withdraw } from './editing.ts'
import type { Saved, SourcedDraft } from './sourced-draft.ts'

interface SaveOptions {
  /** The moment of saving, in epoch milliseconds. */
  now: number
  /** What readers are told when a source takes back what it had published. */
  withdrawalReason?: ((language: Language) => string) | undefined
}

/**
 * Saves articles in one transaction: the row, its revision and its entry in the log of changes. A draft whose source key
 * is known edits that article; one that says nothing new leaves no trace. Originals go before their versions in other
 * languages.
 *
 * @throws ZodError for a draft that is no article, with nothing written
 */
export async function saveArticles(
  db: Db,
  drafts: readonly SourcedDraft[],
  options: SaveOptions,
): Promise<Saved[]> {
  return db.transaction().execute((transaction) => saveArticlesWithin(transaction, drafts, options))
}

/** The same inside of a transaction that writes more than that. */
export async function saveArticlesWithin(
  transaction: Db,
  drafts: readonly SourcedDraft[],
  options: SaveOptions,
): Promise<Saved[]> {
  return indexTogether(transaction, async () => {
    const saved: Saved[] = []
    for (const draft of drafts) saved.push(await saveArticle(transaction, draft, options))
    return saved
  })
}

async function saveArticle(db: Db, sourced: SourcedDraft, options: SaveOptions): Promise<Saved> {
  const { now, withdrawalReason } = options
  const known = await findBySourceKey(db, sourced.sourceKey)
  if (known && withdrawalReason && sourced.draft.status === 'draft' && wasPublic(known, now))
    return withdrawArticle(db, known, { now, reason: withdrawalReason(known.language) })
  const draft = articleDraftSchema.parse({
    ...sourced.draft,
    slug: await slugFor(db, sourced.draft.slug, known),
    ...(await originalOf(db, sourced)),
  })
  if (!known) return insertArticle(db, { ...sourced, draft }, now)
  return isSame(known, draft) ? toSaved('unchanged', known) : updateArticle(db, known, draft, { now })
}

async function findBySourceKey(db: Db, sourceKey: string | undefined): Promise<ArticleRow | undefined> {
  if (sourceKey === undefined) return undefined
  return db.selectFrom('articles').selectAll().where('source_key', '=', sourceKey).executeTakeFirst()
}

async function originalOf(
  db: Db,
  { translationOfSource }: SourcedDraft,
): Promise<{ translationOf?: string }> {
  const original = await findBySourceKey(db, translationOfSource)
  return original ? { translationOf: original.translation_of ?? original.id } : {}
}

/** True for what readers have seen, also when it was taken back from them. */
function wasPublic(row: ArticleRow, now: number): boolean {
  return row.status === 'withdrawn' || isPublic(rowToDraft(row), now)
}

/** Takes an article back, once; inside a transaction. */
export async function withdrawArticle(
  db: Db,
  known: ArticleRow,
  { now, reason }: { now: number; reason: string },
): Promise<Saved> {
  if (known.status === 'withdrawn') return toSaved('unchanged', known)
  const draft = withdraw(rowToDraft(known), { date: new Date(now).toISOString(), reason })
  return { ...(await updateArticle(db, known, draft, { now })), outcome: 'withdrawn' }
}

/** The one it has, also when it had to be numbered; a new one when its source has given it another. */
async function slugFor(db: Db, wanted: string, known: ArticleRow | undefined): Promise<string> {
  return known && isSlugOf(known.slug, wanted) ? known.slug : freeSlug(db, wanted)
}

function isSlugOf(slug: string, wanted: string): boolean {
  const number = Number(/-(\d+)$/.exec(slug)?.[1] ?? 1)
  return slug === wanted || (number > 1 && slug === numberSlug(wanted, number))
}

/** The slug itself, else the first of slug-2, slug-3… that nobody has. */
export async function freeSlug(db: Db, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = numberSlug(wanted, number)
    const taken = await db.selectFrom('articles').select('id').where('slug', '=', slug).executeTakeFirst()
    if (!taken) return slug
  }
}

/** True when an article says already what a draft says. */
export function isSame(row: ArticleRow, draft: ArticleDraft): boolean {
  const stored = rowToDraft(row)
  const said = JSON.stringify(draft)
  // Earlier versions stored what is refused by now, and signs of direction left open, which the schema has just closed.
  if (JSON.stringify(articleDraftSchema.safeParse(stored).data) !== said) return false
  return !hasDirections(row.head + row.body) || isDeepStrictEqual(stored, JSON.parse(said))
}

/**
 * Enters scheduled articles whose moment has come into the log, each exactly once, whoever asks first and however long
 * nobody asked.
 *
 * @param now epoch milliseconds
 */
export async function announceDueArticles(db: Db, now: number): Promise<void> {
  if (!(await isAnyDue(db, now))) return
  await db.transaction().execute(async (transaction) => {
    const due = await dueArticles(transaction, now)
      .selectAll()
      .orderBy('date_published')
      .orderBy('id')
      .execute()
    for (const row of due) await announce(transaction, row, rowToDraft(row), { now })
  })
}

async function isAnyDue(db: Db, now: number): Promise<boolean> {
  return (await dueArticles(db, now).select('id').executeTakeFirst()) !== undefined
}

function dueArticles(db: Db, now: number) {
  return db
    .selectFrom('articles')
    .where('status', '=', published)
    .where((where) => where('announced', '=', where.lit(0)))
    .where('date_published', '<=', new Date(now).toISOString())
}

/** Epoch milliseconds of the next publication that lies ahead, `undefined` when nothing is scheduled. */
export async function findNextPublication(db: Db, now: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('articles')
    .select('date_published')
    .where('status', '=', published)
    .where('date_published', '>', new Date(now).toISOString())
    .orderBy('date_published')
    .executeTakeFirst()
  return row?.date_published ? Date.parse(row.date_published) : undefined
}

/** True when nothing was ever saved. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.selectFrom('revisions').select('id').executeTakeFirst()) === undefined
}
