import type { Db } from '../db/open.ts'

/** What was last told of each thing, by the transaction in which it was. */
const told = new WeakMap<Db, Map<string, string>>()

/**
 * Whether a thing is told otherwise than by the last one who told of it in the same transaction: of many articles that are
 * saved together, most name the same section and the same authors.
 */
export function isNews(db: Db, name: string, content: unknown): boolean {
  if (!db.isTransaction) return true
  const known = told.get(db) ?? new Map<string, string>()
  const text = JSON.stringify(content)
  if (known.get(name) === text) return false
  told.set(db, known.set(name, text))
  return true
}
