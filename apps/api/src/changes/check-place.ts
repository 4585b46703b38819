import { endpoints } from '@news/contract'
import type { Db } from '../db/open.ts'
import { ProblemError } from '../http/problem.ts'
import { findChange, getFirstPosition, getLastPosition } from './change-store.ts'
import { isBehind, type Place } from './place.ts'

/**
 * Makes sure that whoever has read the log up to a place can go on without missing anything.
 *
 * @throws ProblemError 410 when the place is in another log, or what follows it is kept no longer
 */
export async function checkPlace(db: Db, place: Place): Promise<void> {
  const entry = await findChange(db, place.position)
  if (entry !== undefined) {
    if (isBehind(place, entry)) return
    throw goneCursor(replaced)
  }
  if (place.position > (await getLastPosition(db))) throw goneCursor(replaced)
  // Where the entry itself is forgotten, nobody can say of which log it was: only what has no mark is believed.
  if (place.mark === undefined && place.position + 1 >= (await getFirstPosition(db))) return
  throw goneCursor('What follows this cursor is kept no longer.')
}

const replaced = 'This cursor is of another log: a backup was restored since it was given.'

function goneCursor(reason: string): ProblemError {
  const { path } = endpoints.getSnapshot
  return new ProblemError({
    status: 410,
    detail: `${reason} Start again from ${path}, and go on with the cursor that it tells.`,
    headers: { Link: `<${path}>; rel="current"` },
  })
}
