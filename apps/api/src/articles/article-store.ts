import { type ArticleDraft, articleDraftSchema } from '@news/domain'
import { numberSlug } from '@news/domain/text'
import { uuidv7 } from 'uuidv7'
import { appendChange } from '../changes/change-store.ts'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { ArticleRow } from '../db/tables.ts'
import { indexArticle } from '../search/search-index-store.ts'
import { saveSection } from '../sections/section-store.ts'
import { draftColumns, rowToDraft } from './article-row.ts'
import { changeToAnnounce } from './publication.ts'
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
  return isSame(known, draft) ? toSaved('unchanged', known) : updateArticle(db, known, draft, now)
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
async function freeSlug(db: Db, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = numberSlug(wanted, number)
    const taken = await db.selectFrom('articles').select('id').where('slug', '=', slug).executeTakeFirst()
    if (!taken) return slug
  }
}

function isSame(row: ArticleRow, draft: ArticleDraft): boolean {
  return JSON.stringify(articleDraftSchema.parse(rowToDraft(row))) === JSON.stringify(draft)
}

async function insertArticle(
  db: Db,
  { draft, sourceKey, dateCreated }: SourcedDraft,
  now: number,
): Promise<Saved> {
  const row = {
    ...draftColumns(draft),
    id: uuidv7(),
    source_key: sourceKey ?? null,
    date_created: dateCreated ?? new Date(now).toISOString(),
    revision: 1,
    announced: 0,
  }
  await db.insertInto('articles').values(row).execute()
  await recordEdit(db, row, draft, now)
  return toSaved('created', row)
}

async function updateArticle(db: Db, known: ArticleRow, draft: ArticleDraft, now: number): Promise<Saved> {
  const row = { ...known, ...draftColumns(draft), revision: known.revision + 1 }
  await db.updateTable('articles').set(row).where('id', '=', row.id).execute()
  await db.deleteFrom('article_references').where('article_id', '=', row.id).execute()
  await recordEdit(db, row, draft, now)
  return toSaved('changed', row)
}

/** What every edit leaves beside the row itself. */
async function recordEdit(db: Db, row: ArticleRow, draft: ArticleDraft, now: number): Promise<void> {
  const { id, revision } = row
  const revisionRow = {
    type: 'article' as const,
    id,
    revision,
    saved_at: new Date(now).toISOString(),
    content: JSON.stringify(draft),
  }
  await db.insertInto('revisions').values(revisionRow).execute()
  await saveSection(db, draft.section)
  await indexArticle(db, id, draft)
  const references = referencesOf(draft, id)
  if (references.length > 0)
    await db
      .insertInto('article_references')
      .values(references)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await announce(db, row, draft, now)
}

function referencesOf(draft: ArticleDraft, articleId: string) {
  const { status, datePublished } = draft
  if (status !== 'published' || datePublished === undefined) return []
  const slugs = {
    tag: draft.tags.map(({ slug }) => slug),
    author: draft.authors.map(({ slug }) => slug),
    partnership: draft.partnerships,
  }
  return (['tag', 'author', 'partnership'] as const).flatMap((kind) =>
    slugs[kind].map((slug) => ({ kind, slug, date_published: datePublished, article_id: articleId })),
  )
}

async function announce(db: Db, row: ArticleRow, draft: ArticleDraft, now: number): Promise<void> {
  const action = changeToAnnounce(draft, row.announced === 1, now)
  if (!action) return
  const { id, slug, revision } = row
  await appendChange(db, { at: new Date(now).toISOString(), type: 'article', action, id, slug, revision })
  const announced = action === 'created' || action === 'updated' ? 1 : 0
  if (announced !== row.announced)
    await db.updateTable('articles').set({ announced }).where('id', '=', id).execute()
}

function toSaved(outcome: Saved['outcome'], { id, slug, revision }: ArticleRow): Saved {
  return { outcome, id, slug, revision }
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
    for (const row of due) await announce(transaction, row, rowToDraft(row), now)
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
