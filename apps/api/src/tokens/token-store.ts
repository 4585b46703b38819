import { createHash, randomBytes } from 'node:crypto'
import { type Scope, scopes } from '@news/contract'
import { uuidv7 } from 'uuidv7'
import type { Db } from '../db/open.ts'
import type { TokenRow } from '../db/tables.ts'

/** Whoever holds a token. */
export interface Writer {
  id: string
  name: string
  scopes: readonly Scope[]
}

/** A token as its keeper sees it; the token itself was shown once. */
export interface ListedToken extends Writer {
  dateCreated: string
  dateRevoked: string | undefined
}

interface NewToken {
  /** For whom or what it is. */
  name: string
  scopes: readonly Scope[]
  /** Epoch milliseconds. */
  now: number
}

/** Makes a token and keeps only its hash: 256 random bits need no salt. */
export async function createToken(db: Db, token: NewToken): Promise<{ id: string; token: string }> {
  const secret = `news_${randomBytes(32).toString('base64url')}`
  const id = uuidv7()
  const row = {
    id,
    name: token.name,
    hash: hashOf(secret),
    scopes: token.scopes.join(' '),
    date_created: new Date(token.now).toISOString(),
    date_revoked: null,
  }
  await db.insertInto('tokens').values(row).execute()
  return { id, token: secret }
}

/** Every token that was made, the oldest first. */
export async function listTokens(db: Db): Promise<ListedToken[]> {
  const rows = await db.selectFrom('tokens').selectAll().orderBy('id').execute()
  return rows.map((row) => ({
    ...toWriter(row),
    dateCreated: row.date_created,
    dateRevoked: row.date_revoked ?? undefined,
  }))
}

/** Ends a token at once; false when there is no such token, or it is ended already. */
export async function revokeToken(db: Db, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('tokens')
    .set({ date_revoked: new Date(now).toISOString() })
    .where('id', '=', id)
    .where('date_revoked', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Who holds a token; `undefined` for one that was never made or is revoked. */
export async function findWriter(db: Db, token: string): Promise<Writer | undefined> {
  const row = await db
    .selectFrom('tokens')
    .selectAll()
    .where('hash', '=', hashOf(token))
    .where('date_revoked', 'is', null)
    .executeTakeFirst()
  return row && toWriter(row)
}

function toWriter({ id, name, scopes: granted }: TokenRow): Writer {
  return { id, name, scopes: scopes.filter((scope) => granted.split(' ').includes(scope)) }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
