import type { Partnership } from '@news/domain'
import type { Db } from '../db/open.ts'
import { cutPage, type SlugPage } from './cut-page.ts'
import { createDerived, utcDayOf } from './derived-store.ts'
import { rowToPartnership } from './partnership-store.ts'
import { isSelected, type PartnershipSelection, toFacets, toStages } from './selection.ts'

interface PartnershipQuery extends PartnershipSelection, SlugPage {
  /** Epoch milliseconds. */
  now: number
}

const listFacets = createDerived(toFacets)
const listStages = createDerived(toStages)

/** A page of partnerships in the order of their slugs; `next` is the slug to go on after. */
export async function listPartnerships(
  db: Db,
  { after = '', limit, now, ...selection }: PartnershipQuery,
): Promise<{ items: Partnership[]; next: string | undefined }> {
  const isAny = Object.values(selection).every((wanted) => wanted === undefined)
  const slugs = isAny
    ? await listSlugs(db, { after, limit: limit + 1 })
    : (await findSelected(db, selection, now)).filter((slug) => slug > after)
  const { page, next } = cutPage(slugs, limit, (slug) => slug)
  return { items: await readPartnerships(db, page), next }
}

/** Every record by its slug, in their order, with the moment of its last change. */
export async function listPartnershipDates(
  db: Db,
  { skip, most }: { skip: number; most: number },
): Promise<{ slug: string; dateModified: string }[]> {
  return db
    .selectFrom('partnerships')
    .select(['slug', 'date_modified as dateModified'])
    .orderBy('slug')
    .limit(most)
    .offset(skip)
    .execute()
}

/** How many records there are, and the moment of the last change to any of them. */
export async function countPartnerships(db: Db): Promise<{ count: number; changed: string | undefined }> {
  const { count, changed } = await db
    .selectFrom('partnerships')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('date_modified').as('changed')])
    .executeTakeFirstOrThrow()
  return { count: Number(count), changed: changed ?? undefined }
}

async function listSlugs(db: Db, { after, limit }: { after: string; limit: number }): Promise<string[]> {
  const rows = await db
    .selectFrom('partnerships')
    .select('slug')
    .where('slug', '>', after)
    .orderBy('slug')
    .limit(limit)
    .execute()
  return rows.map(({ slug }) => slug)
}

/** What partnerships are chosen by follows from their records, and the stage also from the day. */
async function findSelected(db: Db, selection: PartnershipSelection, now: number): Promise<string[]> {
  const { stage } = selection
  const selected = (await listFacets(db)).filter(({ value }) => isSelected(value, selection))
  const slugs = selected.map(({ slug }) => slug)
  if (stage === undefined) return slugs
  const staged = (await listStages(db, utcDayOf(now))).filter(({ value }) => value.includes(stage))
  const reached = new Set(staged.map(({ slug }) => slug))
  return slugs.filter((slug) => reached.has(slug))
}

/** Those records that there are, in the order of their slugs. */
export async function readPartnerships(db: Db, slugs: readonly string[]): Promise<Partnership[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .selectFrom('partnerships')
    .selectAll()
    .where('slug', 'in', slugs)
    .orderBy('slug')
    .execute()
  return rows.map(rowToPartnership)
}

/** How many records are read at once: a newsroom has fewer. */
const batchSize = 200

/** Every record, by slug. */
export async function* everyPartnership(db: Db, after = ''): AsyncGenerator<Partnership> {
  for (let last: string | undefined = after; last !== undefined; ) {
    const rows = await db
      .selectFrom('partnerships')
      .selectAll()
      .where('slug', '>', last)
      .orderBy('slug')
      .limit(batchSize)
      .execute()
    for (const row of rows) yield rowToPartnership(row)
    last = rows.length < batchSize ? undefined : rows.at(-1)?.slug
  }
}

/** The slugs of the partnerships that a municipality has part in. */
export async function listPartnershipsOf(db: Db, municipality: string): Promise<string[]> {
  const facets = await listFacets(db)
  return facets.filter(({ value }) => value.municipalities.includes(municipality)).map(({ slug }) => slug)
}
