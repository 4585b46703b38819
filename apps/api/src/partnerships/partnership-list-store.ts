import type { Partnership } from '@news/domain'
import type { Db } from '../db/open.ts'
import { rowToPartnership } from './partnership-store.ts'

interface PartnershipQuery {
  /** The slug to go on after. */
  after: string | undefined
  limit: number
  /** Which of them are looked for. */
  isSelected: (partnership: Partnership) => boolean
}

/** How many records are read at once: a newsroom has fewer. */
const batchSize = 200

/**
 * A page of partnerships in the order of their slugs; `next` is the slug to go on after. What they are chosen by follows
 * from the record and the day, so records are read and looked at; a newsroom has dozens.
 */
export async function listPartnerships(
  db: Db,
  { after, limit, isSelected }: PartnershipQuery,
): Promise<{ items: Partnership[]; next: string | undefined }> {
  const found: Partnership[] = []
  for await (const partnership of everyPartnership(db, after)) {
    if (isSelected(partnership)) found.push(partnership)
    if (found.length > limit) break
  }
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? items.at(-1)?.slug : undefined }
}

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
  const slugs: string[] = []
  for await (const { slug, members } of everyPartnership(db))
    if (members.some((member) => member.municipality.slug === municipality)) slugs.push(slug)
  return slugs
}
