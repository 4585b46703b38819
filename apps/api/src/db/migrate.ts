import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { firstTables } from './migrations/0001-first-tables.ts'
import { search } from './migrations/0002-search.ts'
import { writing } from './migrations/0003-writing.ts'

/** Every migration by its name, in the order of the names. */
const migrations: Record<string, string> = {
  '0001-first-tables': firstTables,
  '0002-search': search,
  '0003-writing': writing,
}

/** The store was made by a later version of the program, or a migration could not be run. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/**
 * Brings a store to the state that this program knows, inside one transaction.
 *
 * @returns the names of what was run
 * @throws MigrationError
 */
export async function migrateToLatest<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => toMigrations() } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw new MigrationError(reasonOf(error), { cause: error })
  return results.map(({ migrationName }) => migrationName)
}

function toMigrations(): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, script]) => [name, { up: (db) => runScript(db, script) }]),
  )
}

async function runScript(db: Kysely<unknown>, script: string): Promise<void> {
  for (const statement of script.split(';').map((part) => part.trim()))
    if (statement) await sql.raw(statement).execute(db)
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return reason.includes('previously executed migration') && reason.includes('is missing')
    ? 'the store was made by a later version of this program'
    : `the store could not be brought up to date: ${reason}`
}
