import type { WebhookMessage } from '@news/contract'
import { findLastChange, listChanges } from '../changes/change-store.ts'
import { beginning, placeOf } from '../changes/place.ts'
import { toChange } from '../changes/to-change.ts'
import type { AppContext } from '../context.ts'
import type { SubjectType, WebhookRow } from '../db/tables.ts'
import { formatPlace } from '../http/cursor.ts'
import { send } from './send.ts'
import { claimWebhook, listDueWebhooks, recordFailure, recordSuccess } from './webhook-store.ts'

/** Entries of the log in one message. */
const pageSize = 100

/** Nobody else tries meanwhile: longer than an attempt may take. */
const claimMs = 60_000

/** How often is looked whether it is time for another attempt, in milliseconds. */
const retryLookMs = 1_000

type Dispatching = Pick<AppContext, 'db' | 'followers' | 'now' | 'log' | 'privateWebhooks'>

/** Sends the log to whoever asked for it. Of several processes one does, and what fails is tried again by any. */
export function startDispatcher(context: Dispatching): void {
  const { db, followers, now, log } = context
  let sent = -1
  let nextLookAt = 0
  let isRunning = false

  const complain = (error: unknown) => log.error({ err: error }, 'webhooks could not be sent')

  /** Waits for no receiver: one that hangs keeps no other from being told. Nobody takes it meanwhile. */
  async function sendDue(last: number): Promise<void> {
    sent = last
    for (const webhook of await listDueWebhooks(db, last, now()))
      void attempt(context, webhook)
        .catch(complain)
        .finally(() => {
          // What did not fit into one message, or came since, goes out at the next look.
          sent = -1
        })
  }

  followers.follow({
    onLook(last, at) {
      if (isRunning || (last === sent && at < nextLookAt)) return
      isRunning = true
      nextLookAt = at + retryLookMs
      sendDue(last)
        .catch(complain)
        .finally(() => {
          isRunning = false
        })
    },
    onReplaced() {
      sent = -1
    },
  })
}

async function attempt(context: Dispatching, webhook: WebhookRow): Promise<void> {
  const { db, now, log, privateWebhooks } = context
  if (!(await claimWebhook(db, webhook, now() + claimMs))) return
  const rows = await listChanges(db, { after: webhook.position, limit: pageSize })
  const position = rows.at(-1)?.position ?? webhook.position
  const types = webhook.types.split(' ') as SubjectType[]
  const wanted = rows.filter(({ type }) => types.includes(type))
  const lastWanted = wanted.at(-1)
  if (!lastWanted) return recordSuccess(db, webhook.id, position, now())
  const before = await findLastChange(db, { types, until: webhook.position })
  const message: WebhookMessage = {
    after: formatPlace(before ? placeOf(before) : beginning),
    items: wanted.map(toChange),
    next: formatPlace(placeOf(lastWanted)),
  }
  const sending = {
    url: webhook.url,
    secret: webhook.secret,
    id: `${webhook.id}.${message.next}`,
    body: JSON.stringify(message),
    now: now(),
  }
  try {
    const status = await send(sending, { allowPrivate: privateWebhooks })
    if (status < 200 || status > 299) throw new Error(`the receiver answered ${status}`)
    await recordSuccess(db, webhook.id, position, now())
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    log.warn({ webhook: webhook.id, reason }, 'a webhook could not be reached')
    await recordFailure(db, webhook, now())
  }
}
