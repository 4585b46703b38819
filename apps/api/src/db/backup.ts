import { access, rename, rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { copyTables, type OnCopied, storedTableNames } from './copy-tables.ts'
import { engineOf } from './engine.ts'
import { type Db, openUpToDate, reasonOf, StoreError } from './open.ts'
import { createSqliteDialect } from './sqlite.ts'

/**
 * Writes a whole copy of the store to a file, as it is at one moment, also while others read and write. The file is a
 * store of SQLite, whatever the engine of the original.
 *
 * @throws StoreError when there is a file already, or it cannot be written
 */
export async function backUp(db: Db, file: string, onCopied: OnCopied = () => {}): Promise<void> {
  if (await exists(file))
    throw new StoreError(`There is already a file ${file}: a backup overwrites nothing.`)
  const draft = `${file}.part`
  await removeStore(draft)
  try {
    if (engineOf(db).name === 'sqlite') await sql`vacuum into ${draft}`.execute(db)
    else await copyInto(draft, db, onCopied)
    await rename(draft, file)
  } catch (cause) {
    await removeStore(draft)
    throw new StoreError(`The backup ${file} cannot be written: ${reasonOf(cause)}`, { cause })
  }
}

async function copyInto(file: string, db: Db, onCopied: OnCopied): Promise<void> {
  const copy = await openUpToDate(createSqliteDialect(file))
  try {
    await db
      .transaction()
      .setAccessMode('read only')
      .setIsolationLevel('repeatable read')
      .execute((from) =>
        copy.transaction().execute((to) => copyTables(from, to, { tables: storedTableNames, onCopied })),
      )
  } finally {
    await copy.destroy()
  }
}

async function removeStore(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true })
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
