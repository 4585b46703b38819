import { inPlainWords, type Partnership, type PartnershipDraft, partnershipDraftSchema } from '@news/domain'
import { uuidv7 } from 'uuidv7'
import { appendChange } from '../changes/change-store.ts'
import { checkExpectation, type Expectation } from '../db/expectation.ts'
import type { Db } from '../db/open.ts'
import type { ChangeRow, PartnershipRow } from '../db/tables.ts'
import { rememberMunicipalities } from '../search/vocabulary-store.ts'
import { readStoredDraft } from './stored-draft.ts'

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
  return db.transaction().execute((transaction) => writePartnership(transaction, { draft, expected, now }))
}

interface SaveOptions {
  /** Epoch milliseconds. */
  now: number
  /** What the writer knows of it; whatever is there is replaced when absent. */
  expected?: Expectation | 'whatever'
}

/**
 * Writes a record as it is handed in; inside a transaction.
 *
 * @throws StaleError, ZodError
 */
export async function writePartnership(
  db: Db,
  { draft, expected, now }: { draft: unknown; expected: Expectation | 'whatever'; now: number },
): Promise<Partnership> {
  const valid = partnershipDraftSchema.parse(draft, { error: inPlainWords })
  const known = await findPartnershipRow(db, valid.slug)
  checkExpectation(known, expected)
  const content = JSON.stringify(valid)
  if (known?.content === content) return rowToPartnership(known)
  const at = new Date(now).toISOString()
  const row: PartnershipRow = known
    ? { ...known, content, revision: known.revision + 1, date_modified: at }
    : { id: uuidv7(), slug: valid.slug, revision: 1, date_created: at, date_modified: at, content }
  await db
    .insertInto('partnerships')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  const { id, revision } = row
  await db
    .insertInto('revisions')
    .values({ type: 'partnership', id, revision, saved_at: at, content })
    .execute()
  await rememberMunicipalities(db, valid)
  await announce(db, row, { action: known ? 'updated' : 'created', at })
  return rowToPartnership(row)
}

/**
 * Takes a record away; its states stay, and the log tells of it; inside a transaction.
 *
 * @returns false when there is none
 * @throws StaleError
 */
export async function removePartnership(
  db: Db,
  { slug, expected, now }: { slug: string; expected: Expectation; now: number },
): Promise<boolean> {
  const row = await findPartnershipRow(db, slug)
  if (!row) return false
  checkExpectation(row, expected)
  await db.deleteFrom('partnerships').where('id', '=', row.id).execute()
  await announce(db, row, { action: 'deleted', at: new Date(now).toISOString() })
  return true
}

async function announce(
  db: Db,
  { id, slug, revision }: PartnershipRow,
  { action, at }: Pick<ChangeRow, 'action' | 'at'>,
): Promise<void> {
  await appendChange(db, { at, type: 'partnership', action, id, slug, revision })
}

export async function findPartnership(db: Db, slug: string): Promise<Partnership | undefined> {
  const row = await findPartnershipRow(db, slug)
  return row && rowToPartnership(row)
}

async function findPartnershipRow(db: Db, slug: string): Promise<PartnershipRow | undefined> {
  return db.selectFrom('partnerships').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export function rowToPartnership(row: PartnershipRow): Partnership {
  return {
    id: row.id,
    revision: row.revision,
    dateCreated: row.date_created,
    dateModified: row.date_modified,
    ...readStoredDraft(row.content),
  }
}
