import { type Partnership, type PartnershipDraft, partnershipDraftSchema } from '@news/domain'
import { uuidv7 } from 'uuidv7'
import { appendChange } from '../changes/change-store.ts'
import { checkExpectation, type Expectation } from '../db/expectation.ts'
import type { Db } from '../db/open.ts'
import type { PartnershipRow } from '../db/tables.ts'

/**
 * Saves a partnership under its slug in one transaction: the row, its revision and its entry in the log of changes.
 * Saving what is already there leaves no trace.
 *
 * @throws StaleError when it is not as its writer knows it, ZodError for a draft that is no partnership, with nothing written
 */
export async function savePartnership(
  db: Db,
  draft: PartnershipDraft,
  { now, expected = 'whatever' }: SaveOptions,
): Promise<Partnership> {
  const content = JSON.stringify(partnershipDraftSchema.parse(draft))
  return db.transaction().execute(async (transaction) => {
    const known = await findRow(transaction, draft.slug)
    checkExpectation(known, expected)
    if (known?.content === content) return rowToPartnership(known)
    const row = known
      ? { ...known, content, revision: known.revision + 1, date_modified: new Date(now).toISOString() }
      : newRow(draft.slug, content, now)
    await transaction
      .insertInto('partnerships')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
    await recordEdit(transaction, row, known ? 'updated' : 'created')
    return rowToPartnership(row)
  })
}

interface SaveOptions {
  /** Epoch milliseconds. */
  now: number
  /** What the writer knows of it; whatever is there is replaced when absent. */
  expected?: Expectation | 'whatever'
}

function newRow(slug: string, content: string, now: number): PartnershipRow {
  const moment = new Date(now).toISOString()
  return { id: uuidv7(), slug, revision: 1, date_created: moment, date_modified: moment, content }
}

async function recordEdit(db: Db, row: PartnershipRow, action: 'created' | 'updated'): Promise<void> {
  const { id, slug, revision, content, date_modified: at } = row
  await db
    .insertInto('revisions')
    .values({ type: 'partnership', id, revision, saved_at: at, content })
    .execute()
  await appendChange(db, { at, type: 'partnership', action, id, slug, revision })
}

export async function findPartnership(db: Db, slug: string): Promise<Partnership | undefined> {
  const row = await findRow(db, slug)
  return row && rowToPartnership(row)
}

async function findRow(db: Db, slug: string): Promise<PartnershipRow | undefined> {
  return db.selectFrom('partnerships').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** The slugs of the partnerships that a municipality has part in. */
export async function listPartnershipsOf(db: Db, municipality: string): Promise<string[]> {
  const rows = await db.selectFrom('partnerships').selectAll().orderBy('slug').execute()
  return rows
    .map(rowToPartnership)
    .filter(({ members }) => members.some((member) => member.municipality.slug === municipality))
    .map(({ slug }) => slug)
}

/** A page of partnerships in the order of their slugs; `next` is the slug to go on after. */
export async function listPartnerships(
  db: Db,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<{ items: Partnership[]; next: string | undefined }> {
  const rows = await db
    .selectFrom('partnerships')
    .selectAll()
    .$if(after !== undefined, (query) => query.where('slug', '>', after ?? ''))
    .orderBy('slug')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  return {
    items: page.map(rowToPartnership),
    next: rows.length > page.length ? page.at(-1)?.slug : undefined,
  }
}

function rowToPartnership(row: PartnershipRow): Partnership {
  const draft = JSON.parse(row.content) as PartnershipDraft
  return {
    id: row.id,
    revision: row.revision,
    dateCreated: row.date_created,
    dateModified: row.date_modified,
    ...draft,
  }
}
