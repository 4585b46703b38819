import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { type EngineName, engineOf } from './engine.ts'
import { firstTables } from './migrations/0001-first-tables.ts'
import { search } from './migrations/0002-search.ts'
import { writing } from './migrations/0003-writing.ts'
import { dateModified } from './migrations/0004-date-modified.ts'
import { wordpress } from './migrations/0005-wordpress.ts'
import { webhooks } from './migrations/0006-webhooks.ts'
import { searchByDate } from './migrations/0007-search-by-date.ts'
import { plainKeys } from './migrations/0008-plain-keys.ts'
import { wordpressAnswers } from './migrations/0009-wordpress-answers.ts'
import { searchByYear } from './migrations/0010-search-by-year.ts'
import { searchBeginnings } from './migrations/0011-search-beginnings.ts'
import { toPostgresScript } from './postgres.ts'
import { StoreAwayError, StoreDamagedError } from './store-errors.ts'
import type { Tables } from './tables.ts'

/** Statements that both engines understand, else a script for each. */
export type MigrationScript = string | Readonly<Record<EngineName, string>>

/** Every migration by its name, in the order of the names. */
const migrations: Record<string, MigrationScript> = {
  '0001-first-tables': firstTables,
  '0002-search': search,
  '0003-writing': writing,
  '0004-date-modified': dateModified,
  '0005-wordpress': wordpress,
  '0006-webhooks': webhooks,
  '0007-search-by-date': searchByDate,
  '0008-plain-keys': plainKeys,
  '0009-wordpress-answers': wordpressAnswers,
  '0010-search-by-year': searchByYear,
  '0011-search-beginnings': searchBeginnings,
}

/** The store was made by a later version of the program, or a migration could not be run. */
class MigrationError extends Error {
  override name = 'MigrationError'
}

/**
 * Brings a store to the state that this program knows, inside one transaction.
 *
 * @returns the names of what was run
 * @throws MigrationError, and what the engine throws when it is away or damaged
 */
export async function migrateToLatest(db: Kysely<Tables>): Promise<string[]> {
  const { name } = engineOf(db)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => toMigrations(name) } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error instanceof StoreAwayError || error instanceof StoreDamagedError) throw error
  if (error) throw new MigrationError(reasonOf(error), { cause: error })
  return results.map(({ migrationName }) => migrationName)
}

function toMigrations(engine: EngineName): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, script]) => {
      const statements = statementsOf(typeof script === 'string' ? script : script[engine])
      return [
        name,
        { up: (db) => runAll(db, engine === 'postgres' ? statements.map(toPostgresScript) : statements) },
      ]
    }),
  )
}

function statementsOf(script: string): string[] {
  return script
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

async function runAll(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return reason.includes('previously executed migration') && reason.includes('is missing')
    ? 'the store was made by a later version of this program'
    : `the store could not be brought up to date: ${reason}`
}
