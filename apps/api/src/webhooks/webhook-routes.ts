import { endpoints } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import type { WebhookRow } from '../db/tables.ts'
import { mount } from '../http/mount.ts'
import { ProblemError } from '../http/problem.ts'
import { checkHost, PrivateAddressError } from './public-address.ts'
import {
  enableWebhook,
  findWebhook,
  insertWebhook,
  listWebhooks,
  removeWebhook,
  toWebhook,
} from './webhook-store.ts'

/** More receivers than one program has. */
const mostWebhooks = 20

const cacheControl = 'no-store'

export function webhookRoutes({ db, now, privateWebhooks }: AppContext): Router {
  const router = Router({ caseSensitive: true })

  const getOwn = async (tokenId: string, id: string): Promise<WebhookRow> => {
    const row = await findWebhook(db, tokenId, id)
    if (!row) throw noWebhook(id)
    return row
  }

  mount(router, endpoints.createWebhook, async ({ body: { url, types }, writer }) => {
    if (!privateWebhooks) checkUrl(url)
    const row = await db.transaction().execute(async (transaction) => {
      if ((await listWebhooks(transaction, writer.id)).length >= mostWebhooks)
        throw new ProblemError({ status: 409, detail: `A token has ${mostWebhooks} webhooks at the most.` })
      return insertWebhook(transaction, { tokenId: writer.id, url, types, now: now() })
    })
    return {
      status: 201 as const,
      body: { ...toWebhook(row), secret: row.secret },
      location: endpoints.getWebhook.path.replace('{id}', row.id),
      cacheControl,
    }
  })

  mount(router, endpoints.listWebhooks, async ({ writer }) => ({
    body: { items: (await listWebhooks(db, writer.id)).map(toWebhook) },
    cacheControl,
  }))

  mount(router, endpoints.getWebhook, async ({ params: { id }, writer }) => ({
    body: toWebhook(await getOwn(writer.id, id)),
    cacheControl,
  }))

  mount(router, endpoints.enableWebhook, async ({ params: { id }, writer }) => {
    await getOwn(writer.id, id)
    await enableWebhook(db, id, now())
    return { body: toWebhook(await getOwn(writer.id, id)), cacheControl }
  })

  mount(router, endpoints.deleteWebhook, async ({ params: { id }, writer }) => {
    if (!(await removeWebhook(db, writer.id, id))) throw noWebhook(id)
    return { status: 204 as const, body: undefined, cacheControl }
  })

  return router
}

/** What a name leads to is looked at whenever something is sent: it may change. */
function checkUrl(text: string): void {
  const url = new URL(text)
  try {
    if (url.protocol !== 'https:') throw badUrl('must begin with https:')
    checkHost(url)
  } catch (error) {
    throw error instanceof PrivateAddressError ? badUrl(error.message) : error
  }
}

function badUrl(detail: string): ProblemError {
  const errors = [{ pointer: '/url', in: 'body' as const, detail }]
  return new ProblemError({ status: 422, detail: 'The body is not understood.', errors })
}

function noWebhook(id: string): ProblemError {
  return new ProblemError({ status: 404, detail: `This token has no webhook ${id}.` })
}
