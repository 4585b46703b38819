import { hash } from 'node:crypto'
import type { ChangeRow } from '../db/tables.ts'

/**
 * A place in the log: behind the entry at a position. The mark is made of that entry, so that a log which was restored
 * from a backup, and has grown since, is told from the one in which the place was: there another entry has the position.
 */
export interface Place {
  position: number
  /** Absent in cursors from before there were marks, and before the first entry. */
  mark?: string | undefined
}

/** Before the first entry of any log. */
export const beginning: Place = { position: 0 }

/** As many signs as no two entries at one position ever have in common. */
const markLength = 8

/** The place behind an entry. */
export function placeOf(row: ChangeRow): Place {
  return { position: row.position, mark: markOf(row) }
}

/** Whether a place is behind this very entry. */
export function isBehind(place: Place, row: ChangeRow): boolean {
  return place.position === row.position && (place.mark === undefined || place.mark === markOf(row))
}

function markOf({ at, type, action, id, slug, revision }: ChangeRow): string {
  return hash('sha256', [at, type, action, id, slug, revision].join(' '), 'base64url').slice(0, markLength)
}
