import type { Alternatives, KeyQuestion } from '@news/domain/text'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DocumentKeys, IndexSearch, SearchIndex } from './engine.ts'
import { withoutOtherVersions } from './one-version.ts'
import type { Tables } from './tables.ts'

/** What PostgreSQL can hold: a place up to here, a key of so many bytes, so much of one document. */
const lastPlace = 16_383
const mostKeyBytes = 2_046
const mostBytes = 1_000_000

/** Keys that stand at no place of their own are all put where no phrase can reach them. */
const noPlace = lastPlace
const lastOfText = lastPlace - 2

/** Between headline and text, so that no phrase reaches over from one to the other. */
const gap = 2

/** Of the words of a headline as they are written, apart from its keys. */
const written = 'D'

/** What a document leaves in the tables of the index. */
export function toRows(number: number, { headline, body, facets, headlineWords }: DocumentKeys) {
  const whole = toVector([
    ...placed(headline.first, 1),
    ...placed(body.first, headline.first.length + gap),
    ...unplaced([...headline.further, ...body.further, ...facets], ''),
  ])
  const short = toVector([
    ...placed(headline.first, 1).map(([key, place]) => [key, `${place}A`] as const),
    ...unplaced([...headline.further, ...facets], 'A'),
    // Of two marks at one place a vector keeps the higher.
    ...headlineWords.map((word) => [word, `${noPlace - 1}${written}`] as const),
  ])
  return { search_index: { number, keys: whole }, search_headlines: { number, keys: short } }
}

/** The index of keys in a `tsvector` that is written here, key by key: the server has no say in what a word is. */
export const postgresSearch: SearchIndex = {
  async put(db, documents) {
    const rows = documents.map(({ number, keys }) => toRows(number, keys))
    for (const name of ['search_index', 'search_headlines'] as const) {
      const values = rows.map(({ [name]: { number, keys } }) => sql`(${number}, ${keys}::tsvector)`)
      await sql`insert into ${sql.table(name)} (number, keys) values ${sql.join(values)}`.execute(db)
    }
  },
  async remove(db, numbers) {
    await sql`delete from search_index where number in (${sql.join(numbers)})`.execute(db)
    await sql`delete from search_headlines where number in (${sql.join(numbers)})`.execute(db)
  },
  async clear(db) {
    await sql`delete from search_index`.execute(db)
    await sql`delete from search_headlines`.execute(db)
    await db.deleteFrom('search_names').execute()
    await db.deleteFrom('search_words').execute()
  },
  find: (db, search) => numbersOf(db, selectNumbers(search)),
  async count(db, search) {
    const counted = await sql<{
      total: number
    }>`select count(*)::int as total from (${selectNumbers(search)}) as found`.execute(db)
    return counted.rows[0]?.total ?? 0
  },
  findByBeginnings: (db, beginnings, { before, limit }) => {
    const query = beginnings.map((word) => `${quote(word)}:*${written}`).join(' & ')
    return numbersOf(
      db,
      sql`select number from search_headlines
        where keys @@ ${query}::tsquery and number < ${before} order by number desc limit ${limit}`,
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
  const query = place === 'headline' ? inHeadline(question) : toQuery(question, '')
  return sql`select number from ${table} as found
    where keys @@ ${query}::tsquery and number < ${before}
    ${from === undefined ? sql`` : sql`and number >= ${from}`} ${rest(place, question)}
    ${oneVersion ? withoutOtherVersions(oneVersion, sql`found.number`, (number) => answers(question, number)) : sql``}
    order by number ${sql.raw(order === 'oldest' ? 'asc' : 'desc')} limit ${limit}`
}

function answers(question: KeyQuestion, number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select 1 from search_index as whole
    where whole.number = ${number} and whole.keys @@ ${toQuery(question, '')}::tsquery)`
}

/** What the words of one table alone cannot say. */
function rest(place: IndexSearch['place'], question: KeyQuestion): RawBuilder<unknown> {
  if (place === 'below headline')
    return sql`and not exists (select 1 from search_headlines as short
      where short.number = found.number and short.keys @@ ${inHeadline(question)}::tsquery)`
  if (place === 'headline' && question.unwanted.length > 0)
    return sql`and ${answers(question, sql`found.number`)}`
  return sql``
}

function inHeadline({ wanted }: KeyQuestion): string {
  return toQuery({ wanted, unwanted: [] }, 'A')
}

type PlacedKey = readonly [key: string, place: string]

function placed(keys: readonly string[], first: number): PlacedKey[] {
  return keys.map((key, index) => [key, `${Math.min(first + index, lastOfText)}`])
}

function unplaced(keys: readonly string[], weight: string): PlacedKey[] {
  return keys.map((key) => [key, `${noPlace}${weight}`])
}

/** Of a text without measure the beginning is indexed; nothing is no key. */
function toVector(keys: readonly PlacedKey[]): string {
  const entries = new Map<string, Set<string>>()
  let bytes = 0
  for (const [key, place] of keys) {
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

function toQuery({ wanted, unwanted }: KeyQuestion, weight: '' | 'A'): string {
  return [
    ...wanted.map((one) => anyOf(one, weight)),
    ...unwanted.map((one) => `!${anyOf(one, weight)}`),
  ].join(' & ')
}

function anyOf({ phrases, beginnings = [] }: Alternatives, weight: string): string {
  const mark = weight && `:${weight}`
  const readings = [
    ...phrases
      .filter((keys) => !keys.includes(''))
      .map((keys) => `(${keys.map((key) => quote(key) + mark).join(' <-> ')})`),
    ...beginnings.map((key) => `${quote(key)}:*${weight}`),
  ]
  return readings.length > 0 ? `(${readings.join(' | ')})` : nothing
}

function quote(key: string): string {
  return `'${key.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
