import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { type Db, openDatabase, type StoreLocation } from './open.ts'
import { createTestPglite } from './test-pglite.ts'
import { createTestDatabase } from './test-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine that the suite runs on. */
    engine: 'sqlite' | 'pglite' | 'postgres'
    /** The server, for the suite that runs on PostgreSQL. */
    databaseUrl: string
  }
}

/** An empty store of its own for one test, on the engine of the run. */
export interface TestStore {
  db: Db
  /** Where media lie, and the file of SQLite. */
  dataDir: string
  /** The same store, as another process sees it. */
  openAgain: () => Promise<Db>
}

/** Opens a store that is gone when the test is over. */
export async function openTestStore(): Promise<TestStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'news-api-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  const open = await chooseEngine(dataDir)
  const openAgain = async () => {
    const db = await open()
    onTestFinished(() => db.destroy())
    return db
  }
  return { db: await openAgain(), dataDir, openAgain }
}

async function chooseEngine(dataDir: string): Promise<() => Promise<Db>> {
  if (inject('engine') === 'pglite') return createTestPglite()
  const location: StoreLocation =
    inject('engine') === 'postgres' ? { dataDir, databaseUrl: await createTestDatabase() } : { dataDir }
  return () => openDatabase(location)
}
