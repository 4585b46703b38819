import { sql } from 'kysely'
import type { AnyPhrase, KeyQuestion, SearchIndex } from './engine.ts'

const headline = '{headline headline_more}'

/** The index of keys in FTS5. Nothing of a question reaches it but keys in quotation marks. */
export const sqliteSearch: SearchIndex = {
  async put(db, number, { headline: { first, further }, body }) {
    await sql`insert into search_index (rowid, headline, headline_more, body, body_more)
      values (${number}, ${row(first)}, ${row(further)}, ${row(body.first)}, ${row(body.further)})`.execute(
      db,
    )
  },
  async remove(db, number) {
    await sql`delete from search_index where rowid = ${number}`.execute(db)
  },
  async clear(db) {
    await sql`insert into search_index (search_index) values ('delete-all')`.execute(db)
  },
  numbersOf: (question) => numbers(toMatch(question)),
  numbersByHeadline: ({ wanted }) => numbers(`${headline} : ${toMatch({ wanted, unwanted: [] })}`),
}

function numbers(match: string) {
  return sql<number>`(select rowid from search_index where search_index match ${match})`
}

function row(keys: readonly string[]): string {
  return keys.join(' ')
}

function toMatch({ wanted, unwanted }: KeyQuestion): string {
  const without = unwanted.map((phrases) => ` NOT ${anyOf(phrases)}`)
  return `(${wanted.map(anyOf).join(' AND ')})${without.join('')}`
}

function anyOf(phrases: AnyPhrase): string {
  return `(${phrases.map((keys) => `"${keys.join(' ').replaceAll('"', '""')}"`).join(' OR ')})`
}
