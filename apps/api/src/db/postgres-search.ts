import type { KeyQuestion } from '@news/domain/text'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { IndexSearch, SearchIndex } from './engine.ts'
import { withoutOtherVersions } from './one-version.ts'
import { askBeginnings, askBelowHeadline, askHeadline, askWhole, toRow } from './postgres-keys.ts'
import { anyYear, firstNumberIn, lowestNumber, yearIn } from './postgres-years.ts'
import type { Tables } from './tables.ts'

/** The index of keys in a `tsvector` that is written here, key by key: the server has no say in what a word is. */
export const postgresSearch: SearchIndex = {
  async put(db, documents) {
    const rows = documents.map(({ number, keys }) => toRow(number, keys))
    const values = rows.map(({ number, keys }) => sql`(${number}, ${keys}::tsvector)`)
    await sql`insert into search_index (number, keys) values ${sql.join(values)}`.execute(db)
  },
  async remove(db, numbers) {
    await sql`delete from search_index where number in (${sql.join(numbers)})`.execute(db)
  },
  async clear(db) {
    await sql`delete from search_index`.execute(db)
    await db.deleteFrom('search_names').execute()
    await db.deleteFrom('search_words').execute()
  },
  find: (db, search) => numbersOf(db, yearByYear(toWalk(search))),
  async count(db, search) {
    const found = yearByYear(toWalk(search))
    const counted = await sql<{
      total: number
    }>`select count(*)::int as total from (${found}) as found`.execute(db)
    return counted.rows[0]?.total ?? 0
  },
  findByBeginnings: (db, beginnings, range) =>
    numbersOf(db, yearByYear({ ...range, query: askBeginnings(beginnings) })),
}

async function numbersOf(db: Kysely<Tables>, query: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`${query}`.execute(db)
  return rows.map(({ number }) => number)
}

/** One question to all years, from the newest on or from the oldest, until enough is found. */
interface Walk extends Pick<IndexSearch, 'from' | 'before' | 'order' | 'limit'> {
  /** With {@link anyYear} in the place of the year. */
  query: string
  /** What else must be true of `found.number`. */
  condition?: RawBuilder<unknown> | undefined
}

function toWalk({ question, place, oneVersion, ...range }: IndexSearch): Walk {
  const ask = { headline: askHeadline, 'below headline': askBelowHeadline, anywhere: askWhole }[place]
  const condition =
    oneVersion && withoutOtherVersions(oneVersion, sql`found.number`, (number) => answers(question, number))
  return { ...range, query: ask(question), condition }
}

/** Whether one document answers: its keys are read, the index is not asked. */
function answers(question: KeyQuestion, number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select 1 from search_index as whole
    where whole.number = ${number} and whole.keys @@ ${inYear(askWhole(question), yearIn(sql`whole.number`))})`
}

function inYear(query: string, year: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`replace(${query}, ${anyYear}, (${year})::text)::tsquery`
}

/**
 * Each step of the recursion looks up the next year that has documents, then what it has of the question. Sorting by an
 * expression keeps the planner from walking through all documents by their numbers, which is what it likes best where few
 * are wanted: it takes each key for one of hundreds of documents. And `is true` keeps it from asking of all that was found
 * what only a page of it is asked.
 */
function yearByYear({ query, from, before, order = 'newest', limit, condition }: Walk): RawBuilder<unknown> {
  const isNewest = order === 'newest'
  const direction = sql.raw(isNewest ? 'desc' : 'asc')
  const inRange = sql`number < ${before} ${from === undefined ? sql`` : sql`and number >= ${from}`}`
  const next = isNewest
    ? sql`select max(number) as number from search_index where number < step.edge and ${inRange}`
    : sql`select min(number) as number from search_index where number >= step.edge and ${inRange}`
  const edge = firstNumberIn(isNewest ? sql`next.year` : sql`(next.year + 1)`)
  return sql`with recursive step (edge, numbers, wanted) as (
      select ${isNewest ? before : (from ?? lowestNumber)}::bigint, '{}'::bigint[], ${limit}::int
      union all
      select ${edge}, hits.numbers, step.wanted - cardinality(hits.numbers) from step
        cross join lateral (select ${yearIn(sql`number`)} as year from (${next}) as nearest) as next
        cross join lateral (select array(
          select number from (
            select number from search_index
            where keys @@ ${inYear(query, sql`next.year`)} and ${inRange}
            order by number + 0 ${direction}
          ) as found ${condition ? sql`where (${condition}) is true` : sql``} limit step.wanted
        ) as numbers offset 0) as hits
      where step.wanted > 0 and next.year is not null
    )
    select number from step cross join unnest(numbers) as number order by number ${direction}`
}
