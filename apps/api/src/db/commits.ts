import type { Dialect, Driver, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Whoever must know that this process has written, by the store that it has written to. */
const listeners = new WeakMap<Kysely<Tables>, Set<() => void>>()

/** Calls after each transaction on a store that was committed. */
export function onCommit(db: Kysely<Tables>, listener: () => void): void {
  listenersOf(db).add(listener)
}

/** Tells of a commit on a store. */
export function tellCommit(db: Kysely<Tables>): void {
  for (const listener of listenersOf(db)) listener()
}

function listenersOf(db: Kysely<Tables>): Set<() => void> {
  const known = listeners.get(db) ?? new Set()
  listeners.set(db, known)
  return known
}

/** The same dialect, with word of every transaction that it commits. */
export function tellingCommits(dialect: Dialect, tell: () => void): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => tellingDriver(dialect.createDriver(), tell),
  }
}

function tellingDriver(driver: Driver, tell: () => void): Driver {
  return {
    init: (options) => driver.init(options),
    acquireConnection: (options) => driver.acquireConnection(options),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    async commitTransaction(connection) {
      await driver.commitTransaction(connection)
      tell()
    },
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: (connection, options) => driver.releaseConnection(connection, options),
    destroy: (options) => driver.destroy(options),
  }
}
