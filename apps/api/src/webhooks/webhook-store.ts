import { randomBytes } from 'node:crypto'
import { mostWebhookFailures, type Webhook } from '@news/contract'
import { uuidv7 } from 'uuidv7'
import { getLastPosition } from '../changes/change-store.ts'
import type { Db } from '../db/open.ts'
import type { SubjectType, WebhookRow } from '../db/tables.ts'
import { secretPrefix } from './send.ts'

interface NewWebhook {
  tokenId: string
  url: string
  types: readonly SubjectType[]
  /** Epoch milliseconds. */
  now: number
}

/** Makes a webhook for all that the log will tell from now on. */
export async function insertWebhook(db: Db, { tokenId, url, types, now }: NewWebhook): Promise<WebhookRow> {
  const moment = new Date(now).toISOString()
  const row: WebhookRow = {
    id: uuidv7(),
    token_id: tokenId,
    url,
    types: types.join(' '),
    secret: secretPrefix + randomBytes(32).toString('base64'),
    date_created: moment,
    position: await getLastPosition(db),
    failures: 0,
    due_at: moment,
    disabled_at: null,
  }
  await db.insertInto('webhooks').values(row).execute()
  return row
}

export async function listWebhooks(db: Db, tokenId: string): Promise<WebhookRow[]> {
  return db.selectFrom('webhooks').selectAll().where('token_id', '=', tokenId).orderBy('id').execute()
}

export async function findWebhook(db: Db, tokenId: string, id: string): Promise<WebhookRow | undefined> {
  return db
    .selectFrom('webhooks')
    .selectAll()
    .where('token_id', '=', tokenId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** False when there is none. */
export async function removeWebhook(db: Db, tokenId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('webhooks')
    .where('token_id', '=', tokenId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Begins anew, as if nothing had failed. */
export async function enableWebhook(db: Db, id: string, now: number): Promise<void> {
  await db
    .updateTable('webhooks')
    .set({ failures: 0, disabled_at: null, due_at: new Date(now).toISOString() })
    .where('id', '=', id)
    .execute()
}

/** Webhooks that have not been sent all of a log, whose time has come, and whose token is still good. */
export async function listDueWebhooks(db: Db, last: number, now: number): Promise<WebhookRow[]> {
  return db
    .selectFrom('webhooks')
    .innerJoin('tokens', 'tokens.id', 'webhooks.token_id')
    .selectAll('webhooks')
    .where('tokens.date_revoked', 'is', null)
    .where('webhooks.disabled_at', 'is', null)
    .where('webhooks.position', '<', last)
    .where('webhooks.due_at', '<=', new Date(now).toISOString())
    .execute()
}

/** Takes a webhook for one attempt; false when another process was faster, also when it has sent its message since. */
export async function claimWebhook(
  db: Db,
  { id, due_at, position }: WebhookRow,
  until: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhooks')
    .set({ due_at: new Date(until).toISOString() })
    .where('id', '=', id)
    .where('due_at', '=', due_at)
    .where('position', '=', position)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Notes that the log was sent up to a position. */
export async function recordSuccess(db: Db, id: string, position: number, now: number): Promise<void> {
  await db
    .updateTable('webhooks')
    .set({ position, failures: 0, due_at: new Date(now).toISOString() })
    .where('id', '=', id)
    .execute()
}

/** Notes that an attempt failed: the next one comes later and later, until there is none. */
export async function recordFailure(db: Db, { id, failures }: WebhookRow, now: number): Promise<void> {
  const count = failures + 1
  await db
    .updateTable('webhooks')
    .set({
      failures: count,
      due_at: new Date(now + pauseMs(count)).toISOString(),
      disabled_at: count >= mostWebhookFailures ? new Date(now).toISOString() : null,
    })
    .where('id', '=', id)
    .execute()
}

const firstPauseMs = 5_000
const longestPauseMs = 6 * 60 * 60 * 1_000

/** Three times as long after each failure: a restart is over in seconds, a night in hours. */
function pauseMs(failures: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 3 ** (failures - 1))
}

/** A webhook as its owner sees it; the secret was told once. */
export function toWebhook(row: WebhookRow): Webhook {
  return {
    id: row.id,
    url: row.url,
    types: row.types.split(' ') as SubjectType[],
    dateCreated: row.date_created,
    failures: row.failures,
    disabledAt: row.disabled_at,
  }
}
