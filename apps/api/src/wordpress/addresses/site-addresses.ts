import type { OldAddressTable } from '../../db/tables.ts'
import { decodeSlug, toSlug } from '../slugs.ts'
import { sourceKeyOf } from '../source-key.ts'
import { addressOf } from './old-address.ts'

/** Where a post was found until now: by its permalink, and by its number, which every WordPress knows. */
export function postAddresses(
  home: string,
  { id, link, slug }: { id: number; link: string; slug: string },
): OldAddressTable[] {
  const expected = toSlug(decodeSlug(slug))
  const row = { kind: 'article' as const, target: sourceKeyOf(home, id), slug: expected || null }
  return rowsOf(row, [`/?p=${id}`, addressOf(link)])
}

const kinds = { category: 'section', post_tag: 'tag', author: 'author' } as const
const queryNames = { category: 'cat', post_tag: 'tag_id', author: 'author' } as const

export type ListKind = keyof typeof kinds

/** Where the list of a category, tag or author was found. */
export function listAddresses(
  kind: ListKind,
  { id, link, slug }: { id: number | string; link: string; slug: string },
): OldAddressTable[] {
  const row = { kind: kinds[kind], target: slug, slug: null }
  return rowsOf(row, [id === '' ? undefined : `/?${queryNames[kind]}=${id}`, addressOf(link)])
}

function rowsOf(row: Omit<OldAddressTable, 'address'>, addresses: (string | undefined)[]): OldAddressTable[] {
  return [...new Set(addresses)].flatMap((address) => (address === undefined ? [] : [{ ...row, address }]))
}
