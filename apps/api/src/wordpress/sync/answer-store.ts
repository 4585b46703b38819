import type { Db } from '../../db/open.ts'
import type { KeptAnswer } from '../rest/kept-answers.ts'

/** An answer that was kept. */
export async function findAnswer(db: Db, home: string, address: string): Promise<KeptAnswer | undefined> {
  const row = await db
    .selectFrom('wordpress_answers')
    .select(['etag', 'last_modified', 'headers', 'body'])
    .where('home', '=', home)
    .where('address', '=', address)
    .executeTakeFirst()
  if (!row) return undefined
  const { etag, last_modified: lastModified, headers, body } = row
  return {
    etag: etag ?? undefined,
    lastModified: lastModified ?? undefined,
    headers: JSON.parse(headers),
    body,
  }
}

/** Keeps an answer in the place of an earlier one. */
export async function saveAnswer(db: Db, home: string, address: string, answer: KeptAnswer): Promise<void> {
  const { etag = null, lastModified = null, headers, body } = answer
  const row = { etag, last_modified: lastModified, headers: JSON.stringify(headers), body }
  await db
    .insertInto('wordpress_answers')
    .values({ home, address, ...row })
    .onConflict((conflict) => conflict.columns(['home', 'address']).doUpdateSet(row))
    .execute()
}

/** Forgets answers that nobody has asked for in a round: pages of lists that have become shorter. */
export async function forgetAnswersBut(db: Db, home: string, asked: ReadonlySet<string>): Promise<void> {
  const rows = await db.selectFrom('wordpress_answers').select('address').where('home', '=', home).execute()
  for (const { address } of rows)
    if (!asked.has(address))
      await db
        .deleteFrom('wordpress_answers')
        .where('home', '=', home)
        .where('address', '=', address)
        .execute()
}
