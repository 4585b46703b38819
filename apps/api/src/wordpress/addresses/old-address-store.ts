import type { Db } from '../../db/open.ts'
import type { OldAddressTable } from '../../db/tables.ts'

/** Databases take only so many values in one statement. */
const atOnce = 500

/** Remembers where addresses of another site lead now; one that is given anew is remembered as it is now. */
export async function saveOldAddresses(db: Db, addresses: readonly OldAddressTable[]): Promise<void> {
  const rows = [...new Map(addresses.map((row) => [row.address, row])).values()]
  for (let start = 0; start < rows.length; start += atOnce)
    await db
      .insertInto('old_addresses')
      .values(rows.slice(start, start + atOnce))
      .onConflict((conflict) =>
        conflict.column('address').doUpdateSet(({ ref }) => ({
          kind: ref('excluded.kind'),
          target: ref('excluded.target'),
          slug: ref('excluded.slug'),
        })),
      )
      .execute()
}

/** Where these addresses lead, by address. */
export async function findOldAddresses(
  db: Db,
  addresses: readonly string[],
): Promise<Map<string, OldAddressTable>> {
  if (addresses.length === 0) return new Map()
  const rows = await db.selectFrom('old_addresses').selectAll().where('address', 'in', addresses).execute()
  return new Map(rows.map((row) => [row.address, row]))
}

/** True when another site was moved here. */
export async function hasOldAddresses(db: Db): Promise<boolean> {
  return (await db.selectFrom('old_addresses').select('address').limit(1).executeTakeFirst()) !== undefined
}

/** All of them, in their order, some at a time. */
export async function* listOldAddresses(db: Db): AsyncGenerator<OldAddressTable[]> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('old_addresses')
      .selectAll()
      .where('address', '>', after)
      .orderBy('address')
      .limit(1_000)
      .execute()
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.address ?? after
  }
}
