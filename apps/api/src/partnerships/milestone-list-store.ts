import { type milestoneFilters, mostOnCalendar } from '@news/contract'
import { fuzzyDateRange, fuzzyDateSortKey, milestoneDate, type Partnership } from '@news/domain'
import type { z } from 'zod'
import type { Db } from '../db/open.ts'
import { hasDays } from './calendar/has-days.ts'
import { createDerived, type Derived } from './derived-store.ts'
import { madeOnce } from './made-once.ts'
import type { MilestoneKey } from './milestone-cursor.ts'
import { readPartnerships } from './partnership-list-store.ts'

type MilestoneQuery = z.output<z.ZodObject<typeof milestoneFilters>> & {
  after: MilestoneKey | undefined
  limit: number
}

/** A milestone in its place among those of all partnerships, with what it is chosen by. */
export type Placed = ReturnType<typeof toPlaced>[number]

/** A milestone of a record. */
interface Found {
  partnership: Partnership
  /** The id of the milestone. */
  id: string
}

const listPlaced = createDerived(toPlaced)
const inOrder = madeOnce((ledger: readonly Derived<Placed[]>[]) =>
  ledger.flatMap(({ value }) => value).sort((a, b) => (a.order < b.order ? -1 : 1)),
)

const onCalendar = madeOnce((placed: readonly Placed[]) =>
  placed.filter((one) => one.hasDays).slice(-mostOnCalendar),
)

/** A page of the milestones of all partnerships in the order of time; `next` is the one to go on after. */
export async function listMilestones(
  db: Db,
  { after, limit, order, ...wanted }: MilestoneQuery,
): Promise<{ items: Found[]; next: MilestoneKey | undefined }> {
  const placed = inOrder(await listPlaced(db))
  const last = after && orderOf(after)
  const [inTurn, isBeyond] =
    order === 'oldest'
      ? [placed, (one: Placed) => last === undefined || one.order > last]
      : [placed.toReversed(), (one: Placed) => last === undefined || one.order < last]
  const found: Placed[] = []
  for (const one of inTurn) {
    if (isBeyond(one) && isWanted(one, wanted)) found.push(one)
    if (found.length > limit) break
  }
  const page = found.slice(0, limit)
  return { items: await read(db, page), next: found.length > limit ? page.at(-1)?.key : undefined }
}

/**
 * The milestones that a calendar of all partnerships shows: of those whose days are known, the latest. The same object for
 * as long as no partnership is another.
 */
export async function listOnCalendar(db: Db): Promise<readonly Placed[]> {
  return onCalendar(inOrder(await listPlaced(db)))
}

/** The records of milestones, each with nothing but those milestones. */
export async function readRecordsOf(db: Db, placed: readonly Placed[]): Promise<Partnership[]> {
  const bySlug = Map.groupBy(placed, ({ partnership }) => partnership)
  const records = await readPartnerships(db, [...bySlug.keys()])
  return records.map((record) => {
    const wanted = new Set(bySlug.get(record.slug)?.map(({ key }) => key.id))
    return { ...record, milestones: record.milestones.filter(({ id }) => wanted.has(id)) }
  })
}

async function read(db: Db, page: readonly Placed[]): Promise<Found[]> {
  const slugs = new Set(page.map(({ partnership }) => partnership))
  const records = await readPartnerships(db, [...slugs])
  const bySlug = new Map(records.map((record) => [record.slug, record]))
  return page.flatMap(({ partnership: slug, key: { id } }) => {
    const partnership = bySlug.get(slug)
    return partnership ? [{ partnership, id }] : []
  })
}

function toPlaced(partnership: Partnership) {
  const municipalities = partnership.members.map(({ municipality }) => municipality.slug)
  return partnership.milestones.map((milestone) => {
    const key = { when: milestoneDate(milestone), partnershipId: partnership.id, id: milestone.id }
    const { kind, status } = milestone
    return {
      key,
      order: orderOf(key),
      ...fuzzyDateRange(key.when),
      hasDays: hasDays(key.when),
      partnership: partnership.slug,
      municipalities,
      kind,
      status,
    }
  })
}

function orderOf({ when, partnershipId, id }: MilestoneKey): string {
  return `${fuzzyDateSortKey(when)} ${partnershipId} ${id}`
}

function isWanted(
  { partnership, municipalities, earliest, latest, ...milestone }: Placed,
  wanted: Omit<MilestoneQuery, 'after' | 'limit' | 'order'>,
): boolean {
  const { municipality, partnership: slug, kind, status, from, until } = wanted
  return (
    (slug === undefined || partnership === slug) &&
    (municipality === undefined || municipalities.includes(municipality)) &&
    (kind === undefined || milestone.kind === kind) &&
    (status === undefined || milestone.status === status) &&
    (from === undefined || latest >= from) &&
    (until === undefined || earliest <= until)
  )
}
