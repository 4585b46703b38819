import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  sql,
  type TransactionSettings,
} from 'kysely'
import type { Engine, EngineAdapter } from './engine.ts'
import { channel, listenTo } from './postgres-listen.ts'
import { createPool, createRequestPool, patientConnection } from './postgres-pool.ts'
import { postgresSearch } from './postgres-search.ts'

/** Whoever writes holds this lock until the transaction is over, in all processes: an advisory lock, "news" in ASCII. */
const writersLock = 0x6e657773

/** PostgreSQL for requests: any number of processes, each with a few connections. */
export function createPostgresDialect(databaseUrl: string): Dialect {
  return dialectOver(createRequestPool(databaseUrl), (heard) => listenTo(databaseUrl, heard))
}

/** The same without limits of time, for what may take long. */
export function createPatientDialect(databaseUrl: string): Dialect {
  return dialectOver(createPool(patientConnection(databaseUrl)), () => async () => {})
}

/**
 * Kysely's dialect for whatever answers as PostgreSQL.
 *
 * @param listen hears what others tell on the channel of changes
 */
export function dialectOver(pool: PostgresPool, listen: Engine['listen']): Dialect {
  const dialect = new PostgresDialect({ pool })
  const engine: Engine = {
    name: 'postgres',
    searchIndex: postgresSearch,
    lookEveryMs: 1_000,
    async tellOthers(db) {
      await sql`select pg_notify(${channel}, '')`.execute(db)
    },
    listen,
  }
  return {
    createAdapter: () => new OurAdapter(engine),
    createDriver: () => new OneWriterDriver({ pool }),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

class OurAdapter extends PostgresAdapter implements EngineAdapter {
  readonly engine: Engine

  constructor(engine: Engine) {
    super()
    this.engine = engine
  }
}

/**
 * Transactions write one after the other, as on SQLite: what one of them looked up still holds when it writes, and the
 * log of changes grows in the order in which it is seen. Reading waits for nobody.
 */
class OneWriterDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    await super.beginTransaction(connection, settings)
    if (settings.accessMode === 'read only') return
    try {
      await connection.executeQuery(CompiledQuery.raw(`select pg_advisory_xact_lock(${writersLock})`))
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
      throw error
    }
  }
}

/** Text is compared byte by byte on both engines: SQLite does so by itself, PostgreSQL is told so at every column. */
export function toPostgresScript(statement: string): string {
  if (!/^(create|alter) table/.test(statement)) return statement
  return statement.replaceAll(/ text(?=[\s,)]|$)/g, ' text collate "C"')
}
