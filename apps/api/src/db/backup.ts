import { access, rename, rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { type Db, StoreError } from './open.ts'

/**
 * Writes a whole copy of the store to a file, as it is at one moment, also while others read and write. What was written
 * can be opened as a store.
 *
 * @throws StoreError when there is a file already, or it cannot be written
 */
export async function backUp(db: Db, file: string): Promise<void> {
  if (await exists(file))
    throw new StoreError(`There is already a file ${file}: a backup overwrites nothing.`)
  const draft = `${file}.part`
  await rm(draft, { force: true })
  try {
    await sql`vacuum into ${draft}`.execute(db)
    await rename(draft, file)
  } catch (cause) {
    await rm(draft, { force: true })
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StoreError(`The backup ${file} cannot be written: ${reason}.`, { cause })
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
