import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import type { Engine, EngineAdapter } from './engine.ts'
import { sqliteSearch } from './sqlite-search.ts'
import { StoreAwayError, StoreDamagedError } from './store-errors.ts'

/** How long a write waits for another process that writes. */
const patienceMs = 10_000

/** Statements kept ready: more than the code has. */
const keptStatements = 200

/**
 * Kysely's dialect for SQLite over Node's own `node:sqlite`: readers never wait (WAL), and what was committed survives
 * a power cut (`synchronous = FULL`).
 */
export function createSqliteDialect(path: string): Dialect {
  const database = explain(() => {
    const opened = new DatabaseSync(path, { timeout: patienceMs, enableForeignKeyConstraints: true })
    opened.exec('pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory')
    return opened
  })
  const dialect = new SqliteDialect({ database: toSqliteDatabase(database) })
  return {
    createAdapter: () => new OurAdapter(),
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/** Other processes are not told anything: they look into the file, which costs them next to nothing. */
const engine: Engine = {
  name: 'sqlite',
  searchIndex: sqliteSearch,
  lookEveryMs: 250,
  tellOthers: async () => {},
  listen: () => async () => {},
}

class OurAdapter extends SqliteAdapter implements EngineAdapter {
  readonly engine = engine

  /** It does: a migration that fails, or is cut off, leaves nothing of itself. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function toSqliteDatabase(database: DatabaseSync): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = ready.get(sql)
      if (known) return known
      const prepared = toSqliteStatement(explain(() => database.prepare(lockAtOnce(sql))))
      const statement = sql === 'rollback' ? unlessUndone(prepared, database) : prepared
      if (ready.size < keptStatements) ready.set(sql, statement)
      return statement
    },
  }
}

/** A full disk ends a transaction by itself; to undo it once more would hide why. */
function unlessUndone(rollback: SqliteStatement, database: DatabaseSync): SqliteStatement {
  const nothing = { changes: 0n, lastInsertRowid: 0n }
  return { ...rollback, run: (parameters) => (database.isTransaction ? rollback.run(parameters) : nothing) }
}

/** Only writes run in transactions. One that began as a reader could not become a writer once somebody else wrote. */
function lockAtOnce(sql: string): string {
  return sql === 'begin' ? 'begin immediate' : sql
}

function toSqliteStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => explain(() => statement.all(...toInput(parameters))),
    run: (parameters) => explain(() => statement.run(...toInput(parameters))),
    iterate: (parameters) => statement.iterate(...toInput(parameters)),
  }
}

/** Result codes of SQLite: busy, locked, input or output, full; without what their higher bits say more exactly. */
const away = new Set([5, 6, 10, 13])
const damaged = new Set([11, 26])

/** Says of an engine's complaint whether it will pass (busy, no room on the disk) or the file is damaged. */
function explain<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) throw error
    const code = error.errcode & 0xff
    if (away.has(code)) throw new StoreAwayError(error)
    throw damaged.has(code) ? new StoreDamagedError(error) : error
  }
}

function toInput(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value
    throw new TypeError(`SQLite is given text, numbers or null, not ${typeof value}`)
  })
}
