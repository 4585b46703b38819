import type { Instant } from '@news/domain'
import { appendChange, findChange, getLastPosition } from '../changes/change-store.ts'
import { isBehind, placeOf } from '../changes/place.ts'
import type { Db } from './open.ts'
import type { ChangeRow, SubjectType } from './tables.ts'

/** What the log has told of and not taken back: an article or a partnership as everybody knows it. */
type Told = Pick<ChangeRow, 'type' | 'id' | 'slug' | 'revision'>

/**
 * Whether the log of a store begins with that of a backup, so that it can be kept: then what was told after the backup
 * stays told, and no position ever means two things.
 */
export async function continuesLog(db: Db, backup: Db): Promise<boolean> {
  const position = await getLastPosition(backup)
  if (position === 0) return (await getLastPosition(db)) === 0
  const [ours, theirs] = await Promise.all([findChange(db, position), findChange(backup, position)])
  return ours !== undefined && theirs !== undefined && isBehind(placeOf(theirs), ours)
}

/** The entries that a log has got behind a position: how many, and when the first of them. */
export async function countEntriesAfter(
  db: Db,
  position: number,
): Promise<{ count: number; since: Instant | null }> {
  const { count, since } = await db
    .selectFrom('changes')
    .select(({ fn }) => [fn.countAll().as('count'), fn.min('at').as('since')])
    .where('position', '>', position)
    .executeTakeFirstOrThrow()
  return { count: Number(count), since }
}

/** All that is told, by type and id. */
export async function listTold(db: Db): Promise<ReadonlyMap<string, Told>> {
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'slug', 'revision'])
    .where((where) => where('announced', '=', where.lit(1)))
    .execute()
  const partnerships = await db.selectFrom('partnerships').select(['id', 'slug', 'revision']).execute()
  return new Map([...articles.map(toEntry('article')), ...partnerships.map(toEntry('partnership'))])
}

function toEntry(type: SubjectType) {
  return (row: Omit<Told, 'type'>) => [`${type} ${row.id}`, { type, ...row }] as const
}

/** How many entries of each kind the log got because a store was restored. */
export type ToldAfter = Record<'deleted' | 'created' | 'updated', number>

/** Enters into the log what became different when the store was restored; inside the transaction that did it. */
export async function tellOfRestoring(
  db: Db,
  before: ReadonlyMap<string, Told>,
  now: number,
): Promise<ToldAfter> {
  const after = await listTold(db)
  const at = new Date(now).toISOString()
  const told: ToldAfter = { deleted: 0, created: 0, updated: 0 }
  const tell = (subject: Told, action: keyof ToldAfter) => {
    told[action]++
    return appendChange(db, { ...subject, at, action })
  }
  for (const [key, subject] of before) if (!after.has(key)) await tell(subject, 'deleted')
  for (const [key, subject] of after) {
    const known = before.get(key)
    if (!known) await tell(subject, 'created')
    else if (known.revision !== subject.revision || known.slug !== subject.slug)
      await tell(subject, 'updated')
  }
  return told
}
