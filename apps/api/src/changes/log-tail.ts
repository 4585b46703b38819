import type { Db } from '../db/open.ts'
import type { ChangeRow } from '../db/tables.ts'
import { findLastChange, listChanges } from './change-store.ts'
import { isBehind, type Place, placeOf } from './place.ts'

/** Entries that are kept: whoever is further behind asks the store. */
const mostKept = 1_000

/** More than these at once are an import: then only the last one is kept. */
const mostAtOnce = 200

/** What was found at a look. */
export interface Seen {
  /** The position of the newest entry, 0 for an empty log. */
  last: number
  /** Whether it is another log than before: a backup was restored. */
  isReplaced: boolean
}

/** The newest entries of the log, as they were when it was looked at last. */
export interface LogTail {
  /** Looks what is new. */
  look(): Promise<Seen>
  /** Nobody could look: what is known may be no longer so. */
  doubt(): void
  /** Whether nothing is known to follow a place. */
  isEnd(place: Place): boolean
  /** What follows a place, as far as it is known; undefined where nothing is known of it. */
  after(place: Place, limit: number): readonly ChangeRow[] | undefined
}

export function createLogTail(db: Db): LogTail {
  /** Without gaps, oldest first. */
  let entries: readonly ChangeRow[] = []
  let isSure = false

  async function begin(): Promise<void> {
    const last = await findLastChange(db)
    entries = last ? [last] : []
  }

  async function goOn(): Promise<boolean> {
    const end = entries.at(-1)
    const after = (end?.position ?? 1) - 1
    const found = await listChanges(db, { after, limit: mostAtOnce + 1 })
    const isSame = end === undefined || (found[0] !== undefined && isBehind(placeOf(end), found[0]))
    if (!isSame || found.length > mostAtOnce) await begin()
    else entries = [...entries.slice(0, -1), ...found].slice(-mostKept)
    return isSame
  }

  return {
    async look() {
      const isReplaced = !(await goOn())
      isSure = true
      return { last: entries.at(-1)?.position ?? 0, isReplaced }
    },
    doubt() {
      isSure = false
    },
    isEnd(place) {
      const end = entries.at(-1)
      return isSure && (end === undefined ? place.position === 0 : isBehind(place, end))
    },
    after(place, limit) {
      const first = entries[0]?.position ?? 1
      const index = place.position - first
      const entry = entries[index]
      const isKnown = place.position === 0 ? first === 1 : entry !== undefined && isBehind(place, entry)
      return isKnown ? entries.slice(index + 1, index + 1 + limit) : undefined
    },
  }
}
