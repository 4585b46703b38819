import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Dialect, Kysely } from 'kysely'
import { tellCommit, tellingCommits } from './commits.ts'
import { migrateToLatest } from './migrate.ts'
import { createPatientDialect, createPostgresDialect } from './postgres.ts'
import { isStartingUp } from './postgres-pool.ts'
import { createSqliteDialect } from './sqlite.ts'
import { StoreAwayError } from './store-errors.ts'
import type { Tables } from './tables.ts'

/** The store. Functions of `*-store.ts` take it first. */
export type Db = Kysely<Tables>

/** There is no store to work with: a sentence for whoever chose it. */
export class StoreError extends Error {
  override name = 'StoreError'
}

/** Where the store is. */
export interface StoreLocation {
  /** The folder of the SQLite file. */
  dataDir: string
  /** Of PostgreSQL, which is then used instead. */
  databaseUrl?: string | undefined
}

/**
 * Opens the store, made if it is not there, and brings it up to date.
 *
 * @throws StoreError
 */
export async function openDatabase({ dataDir, databaseUrl }: StoreLocation): Promise<Db> {
  try {
    return await (databaseUrl === undefined ? openSqlite(dataDir) : openPostgres(databaseUrl))
  } catch (error) {
    const place = describeLocation({ dataDir, databaseUrl })
    throw new StoreError(`The store in ${place} cannot be opened: ${reasonOf(error)}`, { cause: error })
  }
}

/** Where a store is, without the secret of how to get in. */
export function describeLocation({ dataDir, databaseUrl }: StoreLocation): string {
  if (databaseUrl === undefined) return dataDir
  const { host, pathname } = new URL(databaseUrl)
  return `PostgreSQL at ${host}${pathname}`
}

async function openSqlite(dataDir: string): Promise<Db> {
  await mkdir(dataDir, { recursive: true })
  return openUpToDate(createSqliteDialect(join(dataDir, 'news.db')))
}

/** How long a server is waited for that has been started, but does not answer yet, in milliseconds. */
const patienceMs = 30_000

async function openPostgres(databaseUrl: string): Promise<Db> {
  await bringUpToDate(databaseUrl, Date.now() + patienceMs)
  return openTelling(createPostgresDialect(databaseUrl))
}

/** For a large store it may take longer than any request. */
async function bringUpToDate(databaseUrl: string, until: number): Promise<void> {
  try {
    await (await openUpToDate(createPatientDialect(databaseUrl))).destroy()
  } catch (error) {
    if (!isStartingUp(error) || Date.now() > until) throw error
    await pause(500)
    await bringUpToDate(databaseUrl, until)
  }
}

/** @throws MigrationError */
export async function openUpToDate(dialect: Dialect): Promise<Db> {
  const db = openTelling(dialect)
  try {
    await migrateToLatest(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** Whoever is in this process can know of each commit. */
function openTelling(dialect: Dialect): Db {
  const db: Db = new Kysely({ dialect: tellingCommits(dialect, () => tellCommit(db)) })
  return db
}

/** What an engine or the system complains of, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof StoreAwayError) return `${error.reason}.`
  return error instanceof Error ? `${error.message}.` : String(error)
}
