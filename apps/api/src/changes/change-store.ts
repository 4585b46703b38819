import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Instant } from '@news/domain'
import { sql } from 'kysely'
import { engineOf } from '../db/engine.ts'
import type { Db } from '../db/open.ts'
import type { ChangeRow, SubjectType } from '../db/tables.ts'

interface NewChange {
  at: Instant
  type: SubjectType
  action: ChangeRow['action']
  id: string
  slug: string
  revision: number
}

/**
 * Adds an entry to the log. Call it inside the transaction that writes what it tells of: positions then have no gaps,
 * and are seen in their order, because only one transaction writes at a time and one that fails leaves its position free.
 */
export async function appendChange(db: Db, change: NewChange): Promise<void> {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from changes)`
  await db
    .insertInto('changes')
    .values({ ...change, position })
    .execute()
  await engineOf(db).tellOthers(db)
}

/** The entries after a position, oldest first. */
export async function listChanges(
  db: Db,
  { after, limit }: { after: number; limit: number },
): Promise<ChangeRow[]> {
  return db
    .selectFrom('changes')
    .selectAll()
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute()
}

/** The entry at a position. */
export async function findChange(db: Db, position: number): Promise<ChangeRow | undefined> {
  return db.selectFrom('changes').selectAll().where('position', '=', position).executeTakeFirst()
}

/** The newest entry, or that of some types up to a position. */
export async function findLastChange(
  db: Db,
  among?: { types: readonly SubjectType[]; until: number },
): Promise<ChangeRow | undefined> {
  return db
    .selectFrom('changes')
    .selectAll()
    .$if(among !== undefined, (query) =>
      query.where('position', '<=', among?.until ?? 0).where('type', 'in', among?.types ?? []),
    )
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The position of the newest entry, 0 for an empty log. */
export async function getLastPosition(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}

/** The position of the oldest entry that is kept; of the first one ever for an empty log. */
export async function getFirstPosition(db: Db): Promise<number> {
  const { first } = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.min('position').as('first'))
    .executeTakeFirstOrThrow()
  return Number(first ?? 1)
}

/** Entries that are forgotten at once: writers wait no longer than for one of their own. */
const forgottenAtOnce = 1_000

/**
 * Forgets the entries up to the last one that is older than a moment, but never the newest: the next one must know its
 * position. It goes by slices, so that a log of years keeps nobody from writing.
 */
export async function forgetChangesBefore(db: Db, moment: Instant): Promise<void> {
  const { last } = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('at', '<', moment)
    .executeTakeFirstOrThrow()
  const upTo = Math.min(Number(last ?? 0), (await getLastPosition(db)) - 1)
  for (let from = await getFirstPosition(db); from <= upTo; from += forgottenAtOnce) {
    const slice = Math.min(from + forgottenAtOnce - 1, upTo)
    await db.deleteFrom('changes').where('position', '<=', slice).execute()
    await nextTurn()
  }
}
