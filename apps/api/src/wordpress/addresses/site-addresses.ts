import type { OldAddressTable } from '../../db/tables.ts'
import { readableSlug } from '../slugs.ts'
import { sourceKeyOf } from '../source-key.ts'
import { addressOf } from './old-address.ts'

/** Where a post was found until now: by its permalink, and by its number, which every WordPress knows. */
export function postAddresses(
  home: string,
  { id, link, slug }: { id: number; link: string; slug: string },
): OldAddressTable[] {
  const expected = readableSlug(slug)
  const row = { kind: 'article' as const, target: sourceKeyOf(home, id), slug: expected || null }
  return rowsOf(row, [`/?p=${id}`, addressOf(link)])
}

const kinds = { category: 'section', post_tag: 'tag', author: 'author' } as const
const queryNames = { category: 'cat', post_tag: 'tag_id', author: 'author' } as const

export type ListKind = keyof typeof kinds

/** The list here that shows what a list of the site showed. */
export interface ListPage {
  page: 'section' | 'tag' | 'author'
  slug: string
}

interface List {
  id: number | string
  link: string
  slug: string
  /** Where it leads when that is not a list of the same kind. */
  page?: ListPage['page'] | undefined
}

/** Where the list of a category, tag or author was found. */
export function listAddresses(
  kind: ListKind,
  { id, link, slug, page = kinds[kind] }: List,
): OldAddressTable[] {
  const row = { kind: page, target: slug, slug: null }
  return rowsOf(row, [id === '' ? undefined : `/?${queryNames[kind]}=${id}`, addressOf(link)])
}

function rowsOf(row: Omit<OldAddressTable, 'address'>, addresses: (string | undefined)[]): OldAddressTable[] {
  return [...new Set(addresses)].flatMap((address) => (address === undefined ? [] : [{ ...row, address }]))
}
