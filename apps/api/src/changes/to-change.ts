import type { Change } from '@news/contract'
import type { ChangeRow } from '../db/tables.ts'
import { formatPlace } from '../http/cursor.ts'
import { placeOf } from './place.ts'

/** An entry of the log as everybody gets it. */
export function toChange(row: ChangeRow): Change {
  return {
    cursor: formatPlace(placeOf(row)),
    at: row.at,
    type: row.type,
    action: row.action,
    id: row.id,
    slug: row.slug,
    revision: row.revision,
  }
}
