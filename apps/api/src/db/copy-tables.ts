import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * The tables that make a store, each by the columns that tell its rows apart, in an order in which what is referred to
 * comes first. The search index is not among them: it is made of the rest. A table that is missing here does not compile.
 */
const storedTables = {
  sections: ['slug'],
  articles: ['id'],
  article_references: ['kind', 'slug', 'date_published', 'article_id'],
  moved_slugs: ['slug'],
  corrections: ['article_id', 'number'],
  terms: ['kind', 'slug'],
  partnerships: ['id'],
  revisions: ['type', 'id', 'revision'],
  changes: ['position'],
  tokens: ['id'],
  idempotency_keys: ['token_id', 'key'],
  webhooks: ['id'],
  wordpress_sites: ['home'],
  wordpress_posts: ['home', 'id'],
  wordpress_references: ['home', 'kind', 'id'],
  wordpress_uses: ['home', 'kind', 'id', 'post'],
  wordpress_answers: ['home', 'address'],
  old_addresses: ['address'],
  fetched_pictures: ['url'],
} as const satisfies Record<
  Exclude<keyof Tables, 'search_documents' | 'search_names' | 'search_words'>,
  readonly string[]
>

type StoredTable = keyof typeof storedTables

export const storedTableNames = Object.keys(storedTables) as StoredTable[]

/** Rows that are read and written at once. */
const batchSize = 200

type Row = Record<string, unknown>

/** Told of every row that was copied; waited for. */
export type OnCopied = (rows: number) => void | Promise<void>

/** Copies the rows of tables that are empty in the other store. */
export async function copyTables(
  from: Kysely<Tables>,
  to: Kysely<Tables>,
  { tables, onCopied }: { tables: readonly StoredTable[]; onCopied: OnCopied },
): Promise<void> {
  let copied = 0
  for (const table of tables)
    for await (const rows of readInBatches(from, table)) {
      await insertRows(to, table, rows)
      copied += rows.length
      await onCopied(copied)
    }
}

async function* readInBatches(db: Kysely<Tables>, table: StoredTable): AsyncGenerator<Row[]> {
  const keys = sql.join(storedTables[table].map((column) => sql.ref(column)))
  let last: Row | undefined
  do {
    const place = storedTables[table].map((column) => last?.[column])
    const after = last ? sql`where (${keys}) > (${sql.join(place)})` : sql``
    const { rows } =
      await sql<Row>`select * from ${sql.table(table)} ${after} order by ${keys} limit ${batchSize}`.execute(
        db,
      )
    if (rows.length > 0) yield rows
    last = rows.length < batchSize ? undefined : rows.at(-1)
  } while (last)
}

async function insertRows(db: Kysely<Tables>, table: StoredTable, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const values = sql.join(rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`))
  await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(db)
}

/** Leaves nothing in tables, nor in the search index of what was in them. */
export async function emptyTables(db: Kysely<Tables>, tables: readonly StoredTable[]): Promise<void> {
  for (const table of tables.toReversed()) await sql`delete from ${sql.table(table)}`.execute(db)
}
