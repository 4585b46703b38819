import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import type { DocumentKeys } from '../../src/db/engine.ts'
import { toRow } from '../../src/db/postgres-keys.ts'
import { firstNumberOf, yearOf } from '../../src/db/postgres-years.ts'
import { indexTables, toRows } from '../../src/db/sqlite-search.ts'
import { documentOf, multiplying, type Words } from './multiply.ts'

type Row = Record<string, string | number | null>

/** Brings many rows into a store at once, as no request would. */
export interface Loader {
  /** Rows by their tables; what is there already is left as it is. */
  load(tables: Record<string, readonly Row[]>): Promise<void>
  index(documents: readonly { number: number; keys: DocumentKeys }[]): Promise<void>
  /** Adds copies of the first articles, until there are so many. */
  multiply(copies: Parameters<typeof multiplying>[1]): Promise<void>
  /** Lets the engine look over what it has, as it does by itself sooner or later. */
  settle(): Promise<void>
  close(): Promise<void>
}

const sqliteWords: Words = {
  numbers: (from, to) =>
    `with recursive n (number) as (select ${from} union all select number + 1 from n where number + 1 < ${to})
      select number from n`,
  id: (ms, number) => `printf('%08x-%04x-7000-8000-%012x', ${ms} >> 16, ${ms} & 65535, ${number})`,
  moment: (ms) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${ms} / 1000, 'unixepoch')`,
}

const postgresWords: Words = {
  numbers: (from, to) =>
    `select number from generate_series(${from}::bigint, ${to - 1}::bigint) as n (number)`,
  id: (ms, number) =>
    `lpad(to_hex(${ms} >> 16), 8, '0') || '-' || lpad(to_hex(${ms} & 65535), 4, '0') || '-7000-8000-' ||
      lpad(to_hex(${number}), 12, '0')`,
  moment: (ms) => `to_char(to_timestamp(${ms} / 1000) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`,
}

const nothing = { first: [], further: [] }
const noKeys: DocumentKeys = { headline: nothing, body: nothing, facets: [], headlineWords: [] }

/** FTS5 keeps no texts here that could be copied: those of the first articles are kept beside it. */
const kept = indexTables.map((table) => ({ table, columns: Object.keys(toRows(noKeys)[table]).join(', ') }))

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
      inTransaction(() => {
        for (const { table, columns } of kept) {
          const own = documents.map(({ number, keys }) => ({ rowid: number, ...toRows(keys)[table] }))
          insert(table, own)
          database.exec(`create table if not exists first_${table} (rowid integer primary key, ${columns})`)
          insert(`first_${table}`, own)
        }
      })
    },
    async multiply(copies) {
      inTransaction(() => {
        for (const statement of multiplying(sqliteWords, copies)) database.exec(statement)
        for (const { table, columns } of kept)
          database.exec(`insert into ${table} (rowid, ${columns}) select document, ${columns}
            from copies join search_documents as d on d.article_id = original
            join first_${table} as f on f.rowid = d.number`)
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
      await insert(
        'search_index',
        documents.map(({ number, keys }) => toRow(number, keys)),
      )
    },
    async multiply(copies) {
      for (const statement of multiplying(postgresWords, copies)) await client.query(statement)
      // Keys begin with the year of their document.
      const copied = yearOf(documentOf(0))
      for (let year = yearOf(documentOf(copies.from)); year <= yearOf(documentOf(copies.to)); year++)
        await client.query(`insert into search_index (number, keys)
          select document, replace(i.keys::text, '''${copied}', '''${year}')::tsvector
          from copies join search_documents as d on d.article_id = original
          join search_index as i on i.number = d.number
          where document >= ${firstNumberOf(year)} and document < ${firstNumberOf(year + 1)}`)
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
