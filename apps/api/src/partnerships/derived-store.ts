import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Partnership } from '@news/domain'
import { readLogEnd } from '../changes/read-log.ts'
import type { Db } from '../db/open.ts'
import { rowToPartnership } from './partnership-store.ts'

/** Records that are read at once: others have their turn in between. */
const readAtOnce = 100

interface Kept<Value> {
  /** The state of the record, and the day where the value depends on it. */
  version: string
  value: Value
}

/** What follows from a record, by the slug of the record. */
export interface Derived<Value> {
  slug: string
  value: Value
}

interface Ledger<Value> {
  /** By the ids of the records. */
  kept: Map<string, Kept<Value>>
  list: readonly Derived<Value>[]
  /** The end of the log when the list was looked through, and the day. */
  seen?: string
}

/**
 * What follows from every record, in the order of their slugs. A record of a partnership takes a while to be read, and
 * a register has thousands: what follows from one is remembered for as long as the record stays, whoever changes it. The
 * list is the same object for as long as nothing in it is another.
 *
 * @param derive is also given the day (by UTC) that the value is asked for; `''` where it does not depend on it
 */
export function createDerived<Value>(derive: (partnership: Partnership, day: string) => Value) {
  const lists = new WeakMap<Db, (day: string) => Promise<readonly Derived<Value>[]>>()

  async function look(db: Db, ledger: Ledger<Value>, day: string): Promise<readonly Derived<Value>[]> {
    // Before the records are read: what is written meanwhile is found the next time.
    const seen = `${await readLogEnd(db)} ${day}`
    if (ledger.seen !== seen) {
      ledger.list = await renew(db, ledger, day)
      ledger.seen = seen
    }
    return ledger.list
  }

  async function renew(
    db: Db,
    { kept, list }: Ledger<Value>,
    day: string,
  ): Promise<readonly Derived<Value>[]> {
    const rows = await db
      .selectFrom('partnerships')
      .select(['id', 'slug', 'revision', 'date_modified'])
      .orderBy('slug')
      .execute()
    const changed = rows.filter((row) => kept.get(row.id)?.version !== versionOf(row, day))
    if (changed.length === 0 && rows.length === list.length) return list
    for (let from = 0; from < changed.length; from += readAtOnce) {
      const ids = changed.slice(from, from + readAtOnce).map(({ id }) => id)
      for (const row of await db.selectFrom('partnerships').selectAll().where('id', 'in', ids).execute())
        kept.set(row.id, { version: versionOf(row, day), value: derive(rowToPartnership(row), day) })
      await nextTurn()
    }
    forgetOthers(kept, new Set(rows.map(({ id }) => id)))
    return rows.flatMap(({ id, slug }) => {
      const found = kept.get(id)
      return found ? [{ slug, value: found.value }] : []
    })
  }

  return (db: Db, day = ''): Promise<readonly Derived<Value>[]> => {
    const ledger: Ledger<Value> = { kept: new Map(), list: [] }
    const list = lists.get(db) ?? inTurns((of) => look(db, ledger, of))
    lists.set(db, list)
    return list(day)
  }
}

/** Does some work once at a time. Whoever comes meanwhile shares the next turn: what was written before is found by that. */
function inTurns<Value>(work: (day: string) => Promise<Value>): (day: string) => Promise<Value> {
  let running: Promise<Value> | undefined
  let next: Promise<Value> | undefined
  let newest = ''
  const start = () => {
    next = undefined
    running = work(newest).finally(() => {
      running = undefined
    })
    return running
  }
  return (day) => {
    newest = day
    // Also when nothing runs any more: the next turn begins at once.
    if (next) return next
    if (!running) return start()
    next = running.catch(() => undefined).then(start)
    return next
  }
}

/** The day of a moment in epoch milliseconds, by UTC. */
export function utcDayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

/** With the moment: a record that was brought back from a backup counts its revisions on from there. */
function versionOf({ revision, date_modified }: { revision: number; date_modified: string }, day: string) {
  return `${revision} ${date_modified} ${day}`
}

function forgetOthers(kept: Map<string, unknown>, ids: ReadonlySet<string>): void {
  for (const id of kept.keys()) if (!ids.has(id)) kept.delete(id)
}
