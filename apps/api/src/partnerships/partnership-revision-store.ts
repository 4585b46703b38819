import type { PartnershipRevision } from '@news/contract'
import type { Db } from '../db/open.ts'
import { readStoredDraft } from './stored-draft.ts'

/** The states of a record, the newest first. */
export async function listPartnershipRevisions(
  db: Db,
  slug: string,
): Promise<Pick<PartnershipRevision, 'revision' | 'savedAt'>[]> {
  const rows = await revisionsOf(db, slug)
    .select(['revisions.revision', 'revisions.saved_at'])
    .orderBy('revisions.revision', 'desc')
    .execute()
  return rows.map(({ revision, saved_at }) => ({ revision, savedAt: saved_at }))
}

/** One state of a record. */
export async function findPartnershipRevision(
  db: Db,
  slug: string,
  revision: number,
): Promise<PartnershipRevision | undefined> {
  const row = await revisionsOf(db, slug)
    .select(['revisions.saved_at', 'revisions.content'])
    .where('revisions.revision', '=', revision)
    .executeTakeFirst()
  return row && { revision, savedAt: row.saved_at, content: readStoredDraft(row.content) }
}

function revisionsOf(db: Db, slug: string) {
  return db
    .selectFrom('revisions')
    .innerJoin('partnerships', 'partnerships.id', 'revisions.id')
    .where('revisions.type', '=', 'partnership')
    .where('partnerships.slug', '=', slug)
}
