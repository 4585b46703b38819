import type { Db } from '../db/open.ts'
import type { ChangeRow } from '../db/tables.ts'
import { formatPlace } from '../http/cursor.ts'
import { findLastChange, listChanges } from './change-store.ts'
import { checkPlace } from './check-place.ts'
import type { LogTail } from './log-tail.ts'
import { beginning, type Place, placeOf } from './place.ts'

/** A part of the log: so many entries after a place, or from the oldest that is kept. */
export interface Part {
  after: Place | undefined
  limit: number
}

/**
 * Reads a part of the log as the store has it.
 *
 * @throws ProblemError 410 for a place that is in another log, or after which something is missing
 */
export async function readLog(db: Db, { after, limit }: Part): Promise<readonly ChangeRow[]> {
  if (after) await checkPlace(db, after)
  const { position } = after ?? beginning
  return listChanges(db, { after: position, limit })
}

/**
 * The same for whoever follows on and need not have all of it at once: what came last is in memory.
 *
 * @throws ProblemError 410 for a place that is in another log, or after which something is missing
 */
export async function readOn(db: Db, tail: LogTail, part: Part): Promise<readonly ChangeRow[]> {
  const known = part.after && tail.after(part.after, part.limit)
  return known?.length ? known : readLog(db, part)
}

/** Where the log ends. Whatever is made of all that is in the store is true for as long as this stays the same. */
export async function readLogEnd(db: Db): Promise<string> {
  const last = await findLastChange(db)
  return last === undefined ? '' : formatPlace(placeOf(last))
}
