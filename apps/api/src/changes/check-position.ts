import { endpoints } from '@news/contract'
import type { Db } from '../db/open.ts'
import { unknownCursor } from '../http/cursor.ts'
import { ProblemError } from '../http/problem.ts'
import { getFirstPosition, getLastPosition } from './change-store.ts'

/**
 * Makes sure that whoever has read the log up to a position can go on without missing anything.
 *
 * @throws ProblemError 400 for a position that the log has not reached, 410 when what follows is kept no longer
 */
export async function checkPosition(db: Db, position: number): Promise<void> {
  if (position > (await getLastPosition(db))) throw unknownCursor()
  if (position + 1 >= (await getFirstPosition(db))) return
  const { path } = endpoints.getSnapshot
  throw new ProblemError({
    status: 410,
    detail: `What follows this cursor is kept no longer. Start again from ${path}, and go on with the cursor that it tells.`,
    headers: { Link: `<${path}>; rel="current"` },
  })
}
