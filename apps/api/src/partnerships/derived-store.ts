import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Partnership } from '@news/domain'
import type { Db } from '../db/open.ts'
import { rowToPartnership } from './partnership-store.ts'

/** Records that are read at once: others have their turn in between. */
const readAtOnce = 100

interface Kept<Value> {
  /** The revision, and the day where the value depends on it. */
  version: string
  value: Value
}

/** What follows from a record, by the slug of the record. */
export interface Derived<Value> {
  slug: string
  value: Value
}

/**
 * What follows from every record, in the order of their slugs. A record of a partnership takes a while to be read, and
 * a register has thousands: what follows from one is remembered for as long as its revision stands, whoever changes it.
 *
 * @param derive is also given the day (by UTC) that the value is asked for; `''` where it does not depend on it
 */
export function createDerived<Value>(derive: (partnership: Partnership, day: string) => Value) {
  const stores = new WeakMap<Db, Map<string, Kept<Value>>>()

  return async (db: Db, day = ''): Promise<Derived<Value>[]> => {
    const kept = stores.get(db) ?? new Map<string, Kept<Value>>()
    stores.set(db, kept)
    const rows = await db
      .selectFrom('partnerships')
      .select(['id', 'slug', 'revision'])
      .orderBy('slug')
      .execute()
    const changed = rows.filter(({ id, revision }) => kept.get(id)?.version !== versionOf(revision, day))
    for (let from = 0; from < changed.length; from += readAtOnce) {
      const ids = changed.slice(from, from + readAtOnce).map(({ id }) => id)
      for (const row of await db.selectFrom('partnerships').selectAll().where('id', 'in', ids).execute())
        kept.set(row.id, {
          version: versionOf(row.revision, day),
          value: derive(rowToPartnership(row), day),
        })
      await nextTurn()
    }
    if (kept.size > rows.length) forgetOthers(kept, new Set(rows.map(({ id }) => id)))
    return rows.flatMap(({ id, slug }) => {
      const found = kept.get(id)
      return found ? [{ slug, value: found.value }] : []
    })
  }
}

function versionOf(revision: number, day: string): string {
  return `${revision} ${day}`
}

function forgetOthers(kept: Map<string, unknown>, ids: ReadonlySet<string>): void {
  for (const id of kept.keys()) if (!ids.has(id)) kept.delete(id)
}
