import { sql } from 'kysely'
import type { AnyPhrase, DocumentKeys, KeyQuestion, SearchIndex } from './engine.ts'

/** What PostgreSQL can hold: a place up to here, a key of so many bytes, so much of one document. */
const lastPlace = 16_383
const mostKeyBytes = 2_046
const mostBytes = 1_000_000

/** Keys that stand at no place of their own are all put where no phrase can reach them. */
const noPlace = lastPlace
const lastOfText = lastPlace - 2

/** Between headline and text, so that no phrase reaches over from one to the other. */
const gap = 2

/** The index of keys in a `tsvector` that is written here, key by key: the server has no say in what a word is. */
export const postgresSearch: SearchIndex = {
  async put(db, number, keys) {
    await sql`insert into search_index (number, keys) values (${number}, ${toVector(keys)}::tsvector)`.execute(
      db,
    )
  },
  async remove(db, number) {
    await sql`delete from search_index where number = ${number}`.execute(db)
  },
  async clear(db) {
    await sql`delete from search_index`.execute(db)
  },
  numbersOf: (question) => numbers(toQuery(question, '')),
  numbersByHeadline: ({ wanted }) => numbers(toQuery({ wanted, unwanted: [] }, ':A')),
}

function numbers(query: string) {
  return sql<number>`(select number from search_index where keys @@ ${query}::tsquery)`
}

/** Weight A marks the headline. Of a text without measure the beginning is indexed; nothing is no key. */
export function toVector({ headline, body }: DocumentKeys): string {
  const places = [
    ...headline.first.map((key, i) => [key, `${Math.min(i + 1, lastOfText)}A`] as const),
    ...headline.further.map((key) => [key, `${noPlace}A`] as const),
    ...body.first.map((key, i) => [key, `${Math.min(headline.first.length + gap + i, lastOfText)}`] as const),
    ...body.further.map((key) => [key, `${noPlace}`] as const),
  ]
  const entries = new Map<string, Set<string>>()
  let bytes = 0
  for (const [key, place] of places) {
    const keyBytes = Buffer.byteLength(key)
    if (keyBytes === 0 || keyBytes > mostKeyBytes) continue
    bytes += entries.has(key) ? 2 : keyBytes + 10
    if (bytes > mostBytes) break
    entries.set(key, (entries.get(key) ?? new Set()).add(place))
  }
  return [...entries].map(([key, at]) => `${quote(key)}:${[...at].join(',')}`).join(' ')
}

/** A key that no document has. */
const nothing = quote(' ')

function toQuery({ wanted, unwanted }: KeyQuestion, weight: '' | ':A'): string {
  return [
    ...wanted.map((phrases) => anyOf(phrases, weight)),
    ...unwanted.map((phrases) => `!${anyOf(phrases, weight)}`),
  ].join(' & ')
}

function anyOf(phrases: AnyPhrase, weight: string): string {
  const inRow = phrases
    .filter((keys) => !keys.includes(''))
    .map((keys) => `(${keys.map((key) => quote(key) + weight).join(' <-> ')})`)
  return inRow.length > 0 ? `(${inRow.join(' | ')})` : nothing
}

function quote(key: string): string {
  return `'${key.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
