import type { ListedMunicipality } from '@news/contract'
import type { Partnership } from '@news/domain'
import type { Db } from '../db/open.ts'
import { cutPage, type SlugPage } from './cut-page.ts'
import { createDerived, type Derived } from './derived-store.ts'
import { madeOnce } from './made-once.ts'
import { readPartnerships } from './partnership-list-store.ts'

interface MunicipalityQuery extends SlugPage {
  country?: string | undefined
}

/** A municipality as far as it is chosen by. */
interface Known {
  slug: string
  country: string
  /** The slugs of the partnerships that it has part in. */
  partnerships: string[]
  /** The record that is believed: each says of its municipalities what it knows, and this one was changed last. */
  source: string
  dateModified: string
}

const listMembers = createDerived(toMembers)
const bySlug = madeOnce(gather)

/** A page of municipalities in the order of their slugs; `next` is the slug to go on after. */
export async function listMunicipalities(
  db: Db,
  { after = '', limit, country }: MunicipalityQuery,
): Promise<{ items: ListedMunicipality[]; next: string | undefined }> {
  const found = bySlug(await listMembers(db)).filter(
    (known) => known.slug > after && (country === undefined || known.country === country),
  )
  const { page, next } = cutPage(found, limit, ({ slug }) => slug)
  return { items: await read(db, page), next }
}

export async function findMunicipality(db: Db, slug: string): Promise<ListedMunicipality | undefined> {
  const known = bySlug(await listMembers(db)).filter((one) => one.slug === slug)
  return (await read(db, known))[0]
}

async function read(db: Db, known: readonly Known[]): Promise<ListedMunicipality[]> {
  const records = await readPartnerships(db, [...new Set(known.map(({ source }) => source))])
  const members = new Map(records.map((record) => [record.slug, record.members]))
  return known.flatMap(({ slug, partnerships, source }) => {
    const member = members.get(source)?.find(({ municipality }) => municipality.slug === slug)
    return member ? [{ municipality: member.municipality, partnerships }] : []
  })
}

type Members = ReturnType<typeof toMembers>

function toMembers({ members, dateModified }: Partnership) {
  return {
    dateModified,
    municipalities: members.map(({ municipality: { slug, country } }) => ({ slug, country })),
  }
}

function gather(ledger: readonly Derived<Members>[]): Known[] {
  const all = new Map<string, Known>()
  for (const { slug: source, value } of ledger)
    for (const { slug, country } of value.municipalities) {
      const { dateModified } = value
      const other = all.get(slug)
      const partnerships = [...(other?.partnerships ?? []), source]
      const isNewer = !other || dateModified > other.dateModified
      all.set(
        slug,
        isNewer ? { slug, country, partnerships, source, dateModified } : { ...other, partnerships },
      )
    }
  return [...all.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1))
}
