import type { ArticleDraft } from '@news/domain'
import { type Db, openDatabase, type StoreLocation } from '../../src/db/open.ts'
import type { ChangeRow } from '../../src/db/tables.ts'
import type { Acknowledged, Ledger } from './writer.ts'

/** Opens the store beside whoever else has it open, and says everything in it that is not as it was acknowledged. */
export async function findFaults(location: StoreLocation, ledgers: readonly Ledger[]): Promise<string[]> {
  const db = await openDatabase(location)
  try {
    const log = await db.selectFrom('changes').selectAll().orderBy('position').execute()
    return [
      ...findGaps(log),
      ...(await findChangesWithoutRow(db, log)),
      ...(await Promise.all(ledgers.map((ledger) => findLosses(db, ledger, log)))).flat(),
    ]
  } finally {
    await db.destroy()
  }
}

function findGaps(log: readonly ChangeRow[]): string[] {
  return log.flatMap(({ position }, i) =>
    position === i + 1 ? [] : [`Entry ${i + 1} of the log has the position ${position}.`],
  )
}

/** Every entry tells of a revision that is there. */
async function findChangesWithoutRow(db: Db, log: readonly ChangeRow[]): Promise<string[]> {
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('articles', 'articles.id', 'revisions.id')
    .select(['revisions.id', 'revisions.revision'])
    .execute()
  const there = new Set(rows.map(({ id, revision }) => `${id} ${revision}`))
  return log
    .filter(({ id, revision }) => !there.has(`${id} ${revision}`))
    .map(
      ({ position, slug, revision }) =>
        `Entry ${position} tells of ${slug}, revision ${revision}: there is none.`,
    )
}

async function findLosses(db: Db, ledger: Ledger, log: readonly ChangeRow[]): Promise<string[]> {
  const told = new Set(log.map(({ id, revision }) => `${id} ${revision}`))
  const rows = await db.selectFrom('articles').select(['id', 'revision', 'status', 'head']).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return [...ledger.acknowledged.values()].flatMap((known) => {
    const row = byId.get(known.id)
    const faults = row ? compare(known, row, ledger.unanswered.has(known.id)) : ['is gone']
    if (known.status !== 'draft' && !told.has(`${known.id} ${known.revision}`))
      faults.push(`revision ${known.revision} is not in the log`)
    return faults.map((fault) => `${known.slug} ${fault}.`)
  })
}

interface StoredArticle {
  revision: number
  status: string
  head: string
}

/** A request that had no answer may have been carried out, or not. */
function compare(known: Acknowledged, row: StoredArticle, mayBeFurther: boolean): string[] {
  if (mayBeFurther && row.revision === known.revision + 1) return []
  const { headline } = JSON.parse(row.head) as ArticleDraft
  const is = `${row.revision} ${row.status} ${headline}`
  const should = `${known.revision} ${known.status} ${known.headline}`
  return is === should ? [] : [`is “${is}”, acknowledged was “${should}”`]
}
