import type { ChangeLog } from '@news/contract'
import type { ChangeRow } from '../db/tables.ts'
import { formatPlace } from '../http/cursor.ts'
import { beginning, type Place, placeOf } from './place.ts'
import { toChange } from './to-change.ts'

/** A part of the log as everybody gets it, with where it goes on. */
export function toPart(rows: readonly ChangeRow[], after: Place | undefined): ChangeLog {
  const last = rows.at(-1)
  return { items: rows.map(toChange), next: formatPlace(last ? placeOf(last) : (after ?? beginning)) }
}
