import { type ArticleDraft, articleDraftSchema } from '@news/domain'
import { numberSlug } from '@news/domain/text'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { ArticleRow } from '../db/tables.ts'
import { announce, insertArticle, toSaved, updateArticle } from './article-record-store.ts'
import { rowToDraft } from './article-row.ts'
import type { Saved, SourcedDraft } from './sourced-draft.ts'

/** The moment of saving, in epoch milliseconds. */
interface SaveOptions {
  now: number
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
  { now }: SaveOptions,
): Promise<Saved[]> {
  return db.transaction().execute(async (transaction) => {
    const saved: Saved[] = []
    for (const draft of drafts) saved.push(await saveArticle(transaction, draft, now))
    return saved
  })
}

async function saveArticle(db: Db, sourced: SourcedDraft, now: number): Promise<Saved> {
  const known = await findBySourceKey(db, sourced.sourceKey)
  const draft = articleDraftSchema.parse({
    ...sourced.draft,
    slug: known?.slug ?? (await freeSlug(db, sourced.draft.slug)),
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
  return JSON.stringify(articleDraftSchema.parse(rowToDraft(row))) === JSON.stringify(draft)
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
