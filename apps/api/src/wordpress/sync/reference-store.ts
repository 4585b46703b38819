import type { Db } from '../../db/open.ts'
import type { WordPressReferenceKind, WordPressReferenceTable } from '../../db/tables.ts'
import { expireFetchedPictures } from '../pictures/fetched-picture-store.ts'

export type Reference = Pick<WordPressReferenceTable, 'id' | 'content' | 'slug' | 'address'>

/** Everything that is known of one kind, by its number. */
export async function listReferences(
  db: Db,
  home: string,
  kind: WordPressReferenceKind,
): Promise<Reference[]> {
  return db
    .selectFrom('wordpress_references')
    .select(['id', 'content', 'slug', 'address'])
    .where('home', '=', home)
    .where('kind', '=', kind)
    .orderBy('id')
    .execute()
}

/** What is known of some, by number. */
export async function findReferences(
  db: Db,
  home: string,
  kind: WordPressReferenceKind,
  ids: readonly number[],
): Promise<Map<number, Reference>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('wordpress_references')
    .select(['id', 'content', 'slug', 'address'])
    .where('home', '=', home)
    .where('kind', '=', kind)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The files that lie at one of these addresses, or are smaller copies of one that does. */
export async function findFilesByAddress(
  db: Db,
  home: string,
  addresses: readonly string[],
): Promise<Reference[]> {
  if (addresses.length === 0) return []
  return db
    .selectFrom('wordpress_references')
    .select(['id', 'content', 'slug', 'address'])
    .where('home', '=', home)
    .where('kind', '=', 'media')
    .where('address', 'in', addresses)
    .execute()
}

/** Databases take only so many values in one question. */
const atOnce = 500

interface ReferenceChanges {
  kind: WordPressReferenceKind
  changed: readonly Reference[]
  gone: readonly number[]
}

/** Writes what changed, and in the same transaction marks every post that refers to it: none is missed by a crash. */
export async function saveReferences(
  db: Db,
  home: string,
  { kind, changed, gone }: ReferenceChanges,
): Promise<void> {
  for (let start = 0; start < Math.max(changed.length, gone.length); start += atOnce)
    await saveSome(db, home, {
      kind,
      changed: changed.slice(start, start + atOnce),
      gone: gone.slice(start, start + atOnce),
    })
}

async function saveSome(db: Db, home: string, { kind, changed, gone }: ReferenceChanges): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const { id, ...row } of changed)
      await transaction
        .insertInto('wordpress_references')
        .values({ home, kind, id, ...row })
        .onConflict((conflict) => conflict.columns(['home', 'kind', 'id']).doUpdateSet(row))
        .execute()
    for (const id of gone)
      await transaction
        .deleteFrom('wordpress_references')
        .where('home', '=', home)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .execute()
    const files = changed.flatMap(({ address }) => address ?? [])
    await expireFetchedPictures(transaction, files)
    await unsettle(transaction, home, kind, [...changed.map(({ id }) => id), ...gone])
  })
}

async function unsettle(
  db: Db,
  home: string,
  kind: WordPressReferenceKind,
  ids: readonly number[],
): Promise<void> {
  await db
    .updateTable('wordpress_posts')
    .set({ settled: 0 })
    .where('home', '=', home)
    .where('id', 'in', (select) =>
      select
        .selectFrom('wordpress_uses')
        .select('wordpress_uses.post')
        .where('wordpress_uses.home', '=', home)
        .where('wordpress_uses.kind', '=', kind)
        .where('wordpress_uses.id', 'in', ids),
    )
    .execute()
}
