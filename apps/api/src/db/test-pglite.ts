import { PGlite } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { onTestFinished } from 'vitest'
import { type Db, openUpToDate } from './open.ts'
import { dialectOver } from './postgres.ts'
import { channel } from './postgres-listen.ts'

/** Starting one takes a second, so tests of a file hand it on. */
const idle: PGlite[] = []

/** PostgreSQL's own code inside this process: an empty database, opened as often as it is asked for. */
export async function createTestPglite(): Promise<() => Promise<Db>> {
  const pglite = idle.pop() ?? (await PGlite.create())
  await pglite.exec('drop schema public cascade; create schema public')
  onTestFinished(() => void idle.push(pglite))
  const connect = takeTurns(pglite)
  return () => openUpToDate(dialectOver(createPool(connect), (heard) => listenTo(pglite, heard)))
}

function createPool(connect: PostgresPool['connect']): PostgresPool {
  return { options: {}, connect, end: async () => {} }
}

/** It has one session: whoever wants it waits until the one before has let go. */
function takeTurns(pglite: PGlite): PostgresPool['connect'] {
  let last = Promise.resolve()
  return async () => {
    const before = last
    const { promise, resolve } = Promise.withResolvers<void>()
    last = promise
    await before
    const query = async (text: string, parameters: readonly unknown[]) => {
      const { rows, affectedRows } = await pglite.query(text, [...parameters])
      return { command: text.slice(0, 6).toUpperCase(), rowCount: affectedRows, rows }
    }
    return { query: query as PostgresPoolClient['query'], release: () => resolve() }
  }
}

function listenTo(pglite: PGlite, heard: () => void): () => Promise<void> {
  const listening = pglite.listen(channel, heard)
  return async () => (await listening)()
}
