import { rmSync } from 'node:fs'
import { copyFile, mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@news/domain'
import { getLastPosition } from '../changes/change-store.ts'
import { copyTables, emptyTables, type OnCopied, storedTableNames } from './copy-tables.ts'
import { engineOf } from './engine.ts'
import { type Db, openDatabase, StoreError } from './open.ts'
import { continuesLog, countEntriesAfter, listTold, type ToldAfter, tellOfRestoring } from './restored-log.ts'
import { StoreDamagedError } from './store-errors.ts'

interface RestoreOptions {
  /** Whether what is in the store may go. */
  replace: boolean
  /** Epoch milliseconds. */
  now: number
  onCopied?: OnCopied
}

/** What a restoring took back, and what the log says of it. */
export interface Restored {
  /** The entries of the log that the backup does not know of. */
  takenBack: { count: number; since: Instant | null }
  /** What was entered into the log for who follows it; absent where it is the log of the backup now. */
  told: ToldAfter | undefined
}

/**
 * Brings a store to what it was when a backup was made, on whatever engine, in one transaction: others read what was
 * there until it is over. The cursors of those who follow the log go on: where the store has written on after the
 * backup, its log is kept and tells what the restoring changed.
 *
 * @throws StoreError when the file is no backup, or the store holds something that may not go
 */
export async function restore(db: Db, file: string, options: RestoreOptions): Promise<Restored> {
  return withBackup(file, (backup) =>
    db.transaction().execute((transaction) => replaceAll(transaction, backup, options)),
  )
}

async function replaceAll(
  db: Db,
  backup: Db,
  { replace, now, onCopied = () => {} }: RestoreOptions,
): Promise<Restored> {
  const { count } = await db
    .selectFrom('revisions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count > 0 && !replace)
    throw new StoreError(
      'The store is not empty: say --replace to put the backup in the place of what is there.',
    )
  const keepsLog = await continuesLog(db, backup)
  const tables = storedTableNames.filter((table) => !(keepsLog && table === 'changes'))
  const takenBack = await countEntriesAfter(db, keepsLog ? await getLastPosition(backup) : 0)
  const before = await listTold(db)
  await engineOf(db).searchIndex.clear(db)
  await emptyTables(db, tables)
  await copyTables(backup, db, { tables, onCopied })
  return { takenBack, told: keepsLog ? await tellOfRestoring(db, before, now) : undefined }
}

/** Opens a copy: an older backup is brought up to date first, and the file itself stays as it is. */
async function withBackup<Result>(file: string, work: (backup: Db) => Promise<Result>): Promise<Result> {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new StoreError(`There is no file ${file}.`)
  if (!found.isFile()) throw new StoreError(`${file} is a folder or a device, and no backup.`)
  const dataDir = await mkdtemp(join(tmpdir(), 'news-restore-'))
  const forget = () => rmSync(dataDir, { recursive: true, force: true })
  process.once('exit', forget)
  try {
    await copyFile(file, join(dataDir, 'news.db'))
    const backup = await openBackup(dataDir, file)
    return await work(backup)
      .catch((error: unknown) => {
        throw error instanceof StoreDamagedError ? halfReadable(file, error) : error
      })
      .finally(() => backup.destroy())
  } finally {
    process.off('exit', forget)
    forget()
  }
}

function openBackup(dataDir: string, file: string): Promise<Db> {
  return openDatabase({ dataDir }).catch((error: unknown) => {
    throw new StoreError(`${file} cannot be restored: ${reasonOf(error)}`, { cause: error })
  })
}

function reasonOf(error: unknown): string {
  const { cause, message } = error instanceof Error ? error : new Error(String(error))
  if (cause instanceof StoreDamagedError) return `it is no backup, or a damaged one (${cause.reason}).`
  return message.slice(message.indexOf(': ') + 2)
}

/** Where a fault is found while one is copied into the other, it may lie in either. */
function halfReadable(file: string, cause: StoreDamagedError): StoreError {
  const where = `${file} or the store is damaged (${cause.reason})`
  return new StoreError(
    `${where}. Nothing was changed: try to restore it into an empty store, with another NEWS_DATA_DIR.`,
    { cause },
  )
}
