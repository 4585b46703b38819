import type { Alternatives, KeyQuestion } from '@news/domain/text'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DocumentKeys, IndexSearch, SearchIndex } from './engine.ts'
import { withoutOtherVersions } from './one-version.ts'
import type { Tables } from './tables.ts'

/** The tables of the index. */
export const indexTables = ['search_index', 'search_headlines', 'search_beginnings'] as const

/** What a document leaves in each of them. */
export function toRows({ headline, body, facets, headlineWords }: DocumentKeys) {
  return {
    search_index: {
      headline: toText(headline.first),
      body: toText(body.first),
      further: toText([...headline.further, ...body.further, ...facets]),
    },
    search_headlines: {
      headline: toText(headline.first),
      further: toText([...headline.further, ...facets]),
    },
    search_beginnings: { words: toText(headlineWords) },
  } satisfies Record<(typeof indexTables)[number], Record<string, string>>
}

/** The index of keys in FTS5. Nothing of a question reaches it but keys in quotation marks. */
export const sqliteSearch: SearchIndex = {
  async put(db, documents) {
    const rows = documents.map(({ number, keys }) => ({ number, ...toRows(keys) }))
    for (const table of indexTables) {
      const columns = Object.keys(rows[0]?.[table] ?? {}).map((column) => sql.ref(column))
      const values = rows.map((row) => sql`(${sql.join([row.number, ...Object.values(row[table])])})`)
      await sql`insert into ${sql.table(table)} (rowid, ${sql.join(columns)}) values ${sql.join(values)}`.execute(
        db,
      )
    }
  },
  async remove(db, numbers) {
    for (const table of indexTables)
      await sql`delete from ${sql.table(table)} where rowid in (${sql.join(numbers)})`.execute(db)
  },
  async clear(db) {
    for (const table of indexTables)
      await sql`insert into ${sql.table(table)} (${sql.ref(table)}) values ('delete-all')`.execute(db)
    await db.deleteFrom('search_names').execute()
    await db.deleteFrom('search_words').execute()
  },
  find: (db, search) => numbersOf(db, selectNumbers(search)),
  async count(db, search) {
    const counted = await sql<{
      total: number
    }>`select count(*) as total from (${selectNumbers(search)})`.execute(db)
    return counted.rows[0]?.total ?? 0
  },
  findByBeginnings: (db, beginnings, { before, limit }) => {
    const match = beginnings.map(toBeginning).join(' AND ')
    return numbersOf(
      db,
      sql`select rowid as number from search_beginnings
        where search_beginnings match ${match} and rowid < ${before} order by rowid desc limit ${limit}`,
    )
  },
}

async function numbersOf(db: Kysely<Tables>, query: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`${query}`.execute(db)
  return rows.map(({ number }) => number)
}

function selectNumbers(search: IndexSearch): RawBuilder<unknown> {
  const { question, place, from, before, order, oneVersion, limit } = search
  const table = sql.table(place === 'headline' ? 'search_headlines' : 'search_index')
  const match = place === 'headline' ? inHeadline(question) : toMatch(question)
  return sql`select rowid as number from ${table}
    where ${table} match ${match} and rowid < ${before}
    ${from === undefined ? sql`` : sql`and rowid >= ${from}`} ${rest(place, question)}
    ${oneVersion ? sql`and ${withoutOtherVersions(oneVersion, sql`${table}.rowid`, (number) => answers(question, number))}` : sql``}
    order by rowid ${sql.raw(order === 'oldest' ? 'asc' : 'desc')} limit ${limit}`
}

function answers(question: KeyQuestion, number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select 1 from search_index as whole
    where whole.search_index match ${toMatch(question)} and whole.rowid = ${number})`
}

/** What the words of one table alone cannot say. */
function rest(place: IndexSearch['place'], question: KeyQuestion): RawBuilder<unknown> {
  if (place === 'below headline')
    return sql`and rowid not in
      (select rowid from search_headlines where search_headlines match ${inHeadline(question)})`
  // Looked up for each headline that is found: all that the whole index has to a question may be most of it.
  if (place === 'headline' && question.unwanted.length > 0)
    return sql`and not exists (select 1 from search_index as whole
      where whole.search_index match ${question.unwanted.map(anyOf).join(' OR ')}
        and whole.rowid = search_headlines.rowid)`
  return sql``
}

function inHeadline({ wanted }: KeyQuestion): string {
  return toMatch({ wanted, unwanted: [] })
}

function toText(keys: readonly string[]): string {
  return keys.join(' ')
}

function toMatch({ wanted, unwanted }: KeyQuestion): string {
  const without = unwanted.map((one) => ` NOT ${anyOf(one)}`)
  return `(${wanted.map(anyOf).join(' AND ')})${without.join('')}`
}

function anyOf({ phrases, beginnings = [] }: Alternatives): string {
  const readings = [...phrases.map(toPhrase), ...beginnings.map((key) => `${quote(key)}*`)]
  return `(${readings.join(' OR ')})`
}

/** Keys in the column of the others are neighbours by chance. */
function toPhrase(keys: readonly string[]): string {
  const phrase = quote(keys.join(' '))
  return keys.length > 1 ? `(- further : ${phrase})` : phrase
}

/**
 * FTS5 divides what is one word to us, such as "2,5". Its beginnings are kept without their places, so no order can be asked
 * for: only that all parts are there, of which the last may go on.
 */
function toBeginning(word: string): string {
  const parts = word.split(/[^0-9A-Za-z.:/~\u0080-\u{10ffff}-]+/u).filter((part) => part !== '')
  return `${parts.map(quote).join(' AND ')}*`
}

function quote(key: string): string {
  return `"${key.replaceAll('"', '""')}"`
}
