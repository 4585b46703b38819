import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import type { DocumentKeys } from '../../src/db/engine.ts'
import { toRows as toPostgresRows } from '../../src/db/postgres-search.ts'
import { toRows as toSqliteRows } from '../../src/db/sqlite-search.ts'

type Row = Record<string, string | number | null>

/** Brings many rows into a store at once, as no request would. */
export interface Loader {
  /** Rows by their tables; what is there already is left as it is. */
  load(tables: Record<string, readonly Row[]>): Promise<void>
  index(documents: readonly { number: number; keys: DocumentKeys }[]): Promise<void>
  /** Lets the engine look over what it has, as it does by itself sooner or later. */
  settle(): Promise<void>
  close(): Promise<void>
}

export function createSqliteLoader(dataDir: string): Loader {
  const database = new DatabaseSync(join(dataDir, 'news.db'))
  database.exec('pragma synchronous = off')
  const insert = (table: string, rows: readonly Row[]) => {
    const columns = Object.keys(rows[0] ?? {})
    const statement = database.prepare(
      `insert or ignore into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
    for (const row of rows) statement.run(...columns.map((column) => row[column] ?? null))
  }
  const inTransaction = (work: () => void) => {
    database.exec('begin immediate')
    work()
    database.exec('commit')
  }
  return {
    async load(tables) {
      inTransaction(() => {
        for (const [table, rows] of Object.entries(tables)) insert(table, rows)
      })
    },
    async index(documents) {
      const rows = documents.map(({ number, keys }) => toSqliteRows(number, keys))
      inTransaction(() => {
        insert(
          'search_index',
          rows.map(({ search_index }) => search_index),
        )
        insert(
          'search_headlines',
          rows.map(({ search_headlines }) => search_headlines),
        )
      })
    },
    async settle() {
      database.exec('pragma wal_checkpoint(truncate)')
    },
    close: async () => database.close(),
  }
}

export async function createPostgresLoader(databaseUrl: string): Promise<Loader> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('set synchronous_commit = off')
  await client.query('drop index if exists search_index_by_keys')
  const insert = (table: string, rows: readonly Row[]) => {
    const columns = Object.keys(rows[0] ?? {}).join(', ')
    return client.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)
        on conflict do nothing`,
      [JSON.stringify(rows)],
    )
  }
  return {
    async load(tables) {
      for (const [table, rows] of Object.entries(tables)) await insert(table, rows)
    },
    async index(documents) {
      const rows = documents.map(({ number, keys }) => toPostgresRows(number, keys))
      await insert(
        'search_index',
        rows.map(({ search_index }) => search_index),
      )
      await insert(
        'search_headlines',
        rows.map(({ search_headlines }) => search_headlines),
      )
    },
    async settle() {
      await client.query(`set maintenance_work_mem = '512MB'`)
      await client.query(
        'create index search_index_by_keys on search_index using gin (keys) with (fastupdate = off)',
      )
      await client.query('vacuum analyze')
      await client.query('checkpoint')
    },
    close: () => client.end(),
  }
}
