import type { Db } from '../../db/open.ts'
import type { FetchedPictureTable } from '../../db/tables.ts'

export async function findFetchedPicture(db: Db, url: string): Promise<FetchedPictureTable | undefined> {
  return db.selectFrom('fetched_pictures').selectAll().where('url', '=', url).executeTakeFirst()
}

export async function saveFetchedPicture(db: Db, { url, ...row }: FetchedPictureTable): Promise<void> {
  await db
    .insertInto('fetched_pictures')
    .values({ url, ...row })
    .onConflict((conflict) => conflict.column('url').doUpdateSet(row))
    .execute()
}

/** The site says that these files are others now: they are asked for again when an article shows them. */
export async function expireFetchedPictures(db: Db, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return
  await db.updateTable('fetched_pictures').set({ stale: 1 }).where('address', 'in', addresses).execute()
}
