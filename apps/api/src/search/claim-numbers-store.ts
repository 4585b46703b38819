import type { Db } from '../db/open.ts'
import { crowdMs, firstNumberAt } from './document-number.ts'
import type { Indexable } from './indexable.ts'

/** Among so many numbers after the preferred one the order is that of the ids, whichever came first. */
const neighbourhood = 64

type Claimant = Pick<Indexable, 'id' | 'preferred'>

interface Claims {
  /** The number of each article by its id. */
  numbers: ReadonlyMap<string, number>
  /** Articles of the index that must make room: they have greater ids. */
  displaced: string[]
}

/**
 * The numbers of articles that are not in the index. One that is taken is passed by, or taken over where the other one has
 * a greater id: so every store has the same numbers, in whatever order the articles came.
 */
export async function claimNumbers(db: Db, claimants: readonly Claimant[]): Promise<Claims> {
  const holders = await findHolders(db, claimants)
  const numbers = new Map<string, number>()
  const displaced: string[] = []
  const own = new Map(claimants.map((claimant) => [claimant.id, claimant]))
  const waiting = claimants.toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { id, preferred } = next
    const number = findFree(holders, next) ?? (await firstFreeAfter(db, holders, preferred))
    const holder = holders.get(number)
    holders.set(number, id)
    numbers.set(id, number)
    if (holder === undefined) continue
    const other = own.get(holder)
    if (other) waiting.push(other)
    else displaced.push(holder)
  }
  return { numbers, displaced }
}

function findFree(holders: ReadonlyMap<number, string>, { id, preferred }: Claimant): number | undefined {
  for (let number = preferred; number < preferred + neighbourhood; number++) {
    const holder = holders.get(number)
    if (holder === undefined || holder > id) return number
  }
  return undefined
}

/** Who has the numbers that these may want, in one look. */
async function findHolders(db: Db, claimants: readonly Claimant[]): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('search_documents')
    .select(['number', 'article_id'])
    .where(({ and, eb, or }) =>
      or(
        toRanges(claimants).map(([from, before]) =>
          and([eb('number', '>=', from), eb('number', '<', before)]),
        ),
      ),
    )
    .execute()
  return new Map(rows.map((row) => [row.number, row.article_id]))
}

/** Neighbourhoods that overlap are one. */
function toRanges(claimants: readonly Claimant[]): [from: number, before: number][] {
  const ranges: [from: number, before: number][] = []
  for (const from of claimants.map(({ preferred }) => preferred).sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && from <= last[1]) last[1] = from + neighbourhood
    else ranges.push([from, from + neighbourhood])
  }
  return ranges
}

/** Hundreds of one moment, as a careless import may leave them, stand in the order in which they came. */
async function firstFreeAfter(
  db: Db,
  holders: ReadonlyMap<number, string>,
  preferred: number,
): Promise<number> {
  const end = preferred + firstNumberAt(crowdMs)
  const { last } = await db
    .selectFrom('search_documents')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('number', '<', end)
    .executeTakeFirstOrThrow()
  const near = [...holders.keys()].filter((number) => number < end)
  return near.reduce((highest, number) => Math.max(highest, number), Math.max(preferred, last ?? 0)) + 1
}
