import { endpoints } from '@news/contract'
import type { Restored } from '../db/restore.ts'

/** What an operator must know of a restoring: what was lost, and what becomes of those who follow the log. */
export function describeRestored({ takenBack: { count, since }, told }: Restored): string {
  const entries = count === 1 ? '1 entry' : `${count} entries`
  if (!told)
    return count === 0
      ? ''
      : `Its log of ${entries} is gone, too: that of the backup is another one. Who followed it is answered 410 and begins ` +
          `again from ${endpoints.getSnapshot.path}.\n`
  if (count === 0)
    return 'What is published had not changed since the backup; drafts are as they were in it.\n'
  const { deleted, created, updated } = told
  return (
    `What its log had told since the backup (${entries} from ${since} on) no longer holds. The log goes on and tells who ` +
    `follows it: ${deleted} deleted, ${created} back again, ${updated} as before.\n`
  )
}
