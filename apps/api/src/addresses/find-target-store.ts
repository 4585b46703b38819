import { sitePaths } from '@news/contract'
import type { Locale } from '@news/domain'
import type { Db } from '../db/open.ts'
import type { OldAddressTable } from '../db/tables.ts'
import { findOldAddresses } from './old-address-store.ts'

/** The path on this site of what these addresses of another one named, by address. */
export async function findTargets(
  db: Db,
  addresses: readonly string[],
  locale: Locale,
): Promise<Map<string, string>> {
  const rows = [...(await findOldAddresses(db, addresses)).values()]
  const keys = rows.flatMap(({ kind, target }) => (kind === 'article' ? target : []))
  const slugs = await slugsOf(db, keys)
  return new Map(
    rows.flatMap((row) => {
      const path = pathOf(row, slugs, locale)
      return path === undefined ? [] : [[row.address, path]]
    }),
  )
}

function pathOf(
  { kind, target, slug }: OldAddressTable,
  slugs: ReadonlyMap<string, string>,
  locale: Locale,
): string | undefined {
  const paths = sitePaths(locale)
  if (kind !== 'article') return paths[kind](target)
  const known = slugs.get(target) ?? slug
  return known ? paths.article(known) : undefined
}

async function slugsOf(db: Db, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('articles')
    .select(['source_key', 'slug'])
    .where('source_key', 'in', keys)
    .execute()
  return new Map(rows.map(({ source_key, slug }) => [source_key ?? '', slug]))
}
