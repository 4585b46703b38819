import { createHash } from 'node:crypto'
import type { Db } from '../db/open.ts'

/** How long a repeated request is known, in milliseconds. */
const keptMs = 24 * 3_600_000

/** A request that may come again. */
export interface RepeatableRequest {
  tokenId: string
  key: string
  body: unknown
  /** Epoch milliseconds. */
  now: number
}

/** The answer to the first of several equal requests. */
export interface KeptAnswer {
  slug: string
  answer: unknown
}

/** The same key came with another request. */
export class KeyReusedError extends Error {
  override name = 'KeyReusedError'
}

/**
 * What the first request with this key was answered; runs in the transaction that writes.
 *
 * @throws KeyReusedError
 */
export async function findKeptAnswer(db: Db, request: RepeatableRequest): Promise<KeptAnswer | undefined> {
  const oldest = new Date(request.now - keptMs).toISOString()
  await db.deleteFrom('idempotency_keys').where('saved_at', '<', oldest).execute()
  const row = await db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('token_id', '=', request.tokenId)
    .where('key', '=', request.key)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.fingerprint !== fingerprintOf(request.body))
    throw new KeyReusedError('Another request was made with this Idempotency-Key.')
  return { slug: row.slug, answer: JSON.parse(row.answer) }
}

/** Keeps an answer for when the request comes again; runs in the transaction that writes. */
export async function keepAnswer(db: Db, request: RepeatableRequest, kept: KeptAnswer): Promise<void> {
  await db
    .insertInto('idempotency_keys')
    .values({
      token_id: request.tokenId,
      key: request.key,
      fingerprint: fingerprintOf(request.body),
      saved_at: new Date(request.now).toISOString(),
      slug: kept.slug,
      answer: JSON.stringify(kept.answer),
    })
    .execute()
}

function fingerprintOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}
