import type { PartnershipDraft } from '@news/domain'
import type { Db } from '../db/open.ts'
import type { SearchNameRow, SearchWordTable } from '../db/tables.ts'
import { municipalitiesIn } from './vocabulary.ts'

/** Every engine takes so many values with one statement. */
const mostRows = 500

/** Keeps words that may be proposed, as they were first written. */
export async function rememberWords(db: Db, words: readonly SearchWordTable[]): Promise<void> {
  // Of several values under one key a map keeps the last.
  const rows = [...new Map(words.toReversed().map((row) => [row.word, row])).values()]
  for (const part of inParts(rows))
    await db
      .insertInto('search_words')
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Keeps names that may be suggested. The later name replaces the earlier one. */
export async function rememberNames(db: Db, names: readonly SearchNameRow[]): Promise<void> {
  const rows = [...new Map(names.map((row) => [`${row.word} ${row.kind} ${row.slug}`, row])).values()]
  for (const part of inParts(rows))
    await db
      .insertInto('search_names')
      .values(part)
      .onConflict((conflict) =>
        conflict
          .columns(['word', 'kind', 'slug'])
          .doUpdateSet(({ ref }) => ({ name: ref('excluded.name') }))
          // What is known already is not written again.
          .where(({ eb, ref }) => eb('search_names.name', '<>', ref('excluded.name'))),
      )
      .execute()
}

/** Keeps the names of the municipalities of a partnership. */
export async function rememberMunicipalities(
  db: Db,
  partnership: Pick<PartnershipDraft, 'members'>,
): Promise<void> {
  await rememberNames(db, municipalitiesIn(partnership))
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, i) =>
    rows.slice(i * mostRows, (i + 1) * mostRows),
  )
}
