import type { Db } from '../../db/open.ts'
import { fileKey } from '../library.ts'

/** Where a picture of the old site, or a smaller copy of it, is kept now: others may show it by its old address. */
export async function findOldPicture(db: Db, address: string): Promise<string | undefined> {
  if (!address.includes('/uploads/')) return undefined
  const sites = await db.selectFrom('wordpress_sites').select('home').execute()
  const addresses = sites.flatMap(({ home }) => {
    const url = URL.parse(address, home)
    return url ? fileKey(url.href) : []
  })
  if (addresses.length === 0) return undefined
  const row = await db
    .selectFrom('fetched_pictures')
    .select('picture')
    .where('address', 'in', addresses)
    .executeTakeFirst()
  return row && (JSON.parse(row.picture) as { src: string }).src
}
