import type { ArticleDraft } from '@news/domain'
import { uuidv7 } from 'uuidv7'
import { appendChange } from '../changes/change-store.ts'
import type { Db } from '../db/open.ts'
import type { ArticleRow } from '../db/tables.ts'
import { indexArticle } from '../search/search-index-store.ts'
import { saveSection } from '../sections/section-store.ts'
import { draftColumns } from './article-row.ts'
import { saveCorrections } from './correction-store.ts'
import { changeToAnnounce } from './publication.ts'
import type { Saved, SourcedDraft } from './sourced-draft.ts'
import { saveTerms } from './term-store.ts'
import { isNews } from './told-in-transaction.ts'

interface Edit {
  /** The moment of saving, in epoch milliseconds. */
  now: number
  /** Whether readers are told of a mistake. */
  isCorrection?: boolean
}

/** Writes a new article with all that an edit leaves; inside a transaction. */
export async function insertArticle(
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
  await recordEdit(db, row, draft, { now })
  return toSaved('created', row)
}

/** Writes the next revision of an article; inside a transaction. */
export async function updateArticle(
  db: Db,
  known: ArticleRow,
  draft: ArticleDraft,
  { now, isCorrection = false }: Edit,
): Promise<Saved> {
  const row = { ...known, ...draftColumns(draft), revision: known.revision + 1 }
  await db.updateTable('articles').set(row).where('id', '=', row.id).execute()
  if (known.slug !== row.slug) await moveSlug(db, known)
  for (const table of ['article_references', 'corrections'] as const)
    await db.deleteFrom(table).where('article_id', '=', row.id).execute()
  await recordEdit(db, row, draft, { now, isCorrection })
  return toSaved('changed', row)
}

/** What every edit leaves beside the row itself. */
async function recordEdit(db: Db, row: ArticleRow, draft: ArticleDraft, edit: Edit): Promise<void> {
  const { id, revision } = row
  const { now } = edit
  const revisionRow = {
    type: 'article' as const,
    id,
    revision,
    saved_at: new Date(now).toISOString(),
    content: JSON.stringify(draft),
  }
  await db.insertInto('revisions').values(revisionRow).execute()
  if (isNews(db, `section:${draft.section.slug}`, draft.section)) await saveSection(db, draft.section)
  await saveTerms(db, draft)
  await indexArticle(db, id, draft)
  const references = referencesOf(draft, id)
  if (references.length > 0)
    await db
      .insertInto('article_references')
      .values(references)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await saveCorrections(db, id, draft.corrections)
  await announce(db, row, draft, edit)
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

/** Tells the log what everybody should know of an edit; inside its transaction. */
export async function announce(
  db: Db,
  row: ArticleRow,
  draft: ArticleDraft,
  { now, isCorrection = false }: Edit,
): Promise<void> {
  const told = changeToAnnounce(draft, row.announced === 1, now)
  if (!told) return
  const action = told === 'updated' && isCorrection ? 'corrected' : told
  const { id, slug, revision } = row
  await appendChange(db, { at: new Date(now).toISOString(), type: 'article', action, id, slug, revision })
  const announced = action === 'withdrawn' || action === 'deleted' ? 0 : 1
  if (announced !== row.announced)
    await db.updateTable('articles').set({ announced }).where('id', '=', id).execute()
}

/** What a write did, by the row it left. */
export function toSaved(outcome: Saved['outcome'], { id, slug, revision }: ArticleRow): Saved {
  return { outcome, id, slug, revision }
}

/** An old address leads on to its article; one that is in use again leads to what is there now. */
async function moveSlug(db: Db, { id, slug }: ArticleRow): Promise<void> {
  await db
    .insertInto('moved_slugs')
    .values({ slug, article_id: id })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ article_id: id }))
    .execute()
}
