import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { tellCommit, tellingCommits } from './commits.ts'
import { MigrationError, migrateToLatest } from './migrate.ts'
import { createSqliteDialect } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** The store. Functions of `*-store.ts` take it first. */
export type Db = Kysely<Tables>

/** The folder of the data cannot hold a store: a sentence for whoever chose it. */
export class StoreError extends Error {
  override name = 'StoreError'
}

/**
 * Opens the store of a folder, made if it is not there, and brings it up to date.
 *
 * @throws StoreError
 */
export async function openDatabase({ dataDir }: { dataDir: string }): Promise<Db> {
  try {
    await mkdir(dataDir, { recursive: true })
    const dialect = createSqliteDialect(join(dataDir, 'news.db'))
    const db: Db = new Kysely({ dialect: tellingCommits(dialect, () => tellCommit(db)) })
    await migrateOrClose(db)
    return db
  } catch (error) {
    throw new StoreError(`The store in ${dataDir} cannot be opened: ${reasonOf(error)}`, { cause: error })
  }
}

async function migrateOrClose(db: Db): Promise<void> {
  try {
    await migrateToLatest(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof MigrationError) return `${error.message}.`
  return error instanceof Error ? `${error.message}.` : String(error)
}
