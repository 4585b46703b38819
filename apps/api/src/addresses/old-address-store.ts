import type { Db } from '../db/open.ts'
import type { OldAddressTable } from '../db/tables.ts'

/** Remembers where addresses of another site lead now; one that is given anew is remembered as it is now. */
export async function saveOldAddresses(db: Db, addresses: readonly OldAddressTable[]): Promise<void> {
  for (const { address, ...row } of addresses)
    await db
      .insertInto('old_addresses')
      .values({ address, ...row })
      .onConflict((conflict) => conflict.column('address').doUpdateSet(row))
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
