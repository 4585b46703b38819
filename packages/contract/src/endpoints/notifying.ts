import { idSchema } from '@news/domain'
import { z } from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { createdWebhookSchema, webhookInputSchema, webhookSchema } from '../writing-schemas.ts'
import { nothing } from './parts.ts'

const webhookParams = z.strictObject({ id: idSchema })

/** After so many failures in a row, about a day, nothing more is sent to a webhook. */
export const mostWebhookFailures = 12

const own = { tag: 'Webhooks', scope: 'webhooks:write', problems: [400, 401, 403, 404] } as const

/** The operations with which others have the log of changes sent to them; each token sees its own webhooks only. */
export const notifying = {
  createWebhook: defineEndpoint({
    ...own,
    method: 'post',
    path: '/v1/webhooks',
    summary:
      'Has changes sent on from now on, as the log answers them, signed as standardwebhooks.com describes',
    body: webhookInputSchema,
    answer: createdWebhookSchema,
    successes: [201],
    problems: [400, 401, 403, 409, 413, 415, 422],
  }),
  listWebhooks: defineEndpoint({
    ...own,
    method: 'get',
    path: '/v1/webhooks',
    summary: 'The webhooks of a token, the oldest first',
    answer: z
      .strictObject({ items: z.array(webhookSchema) })
      .meta({ id: 'WebhookList', description: 'The webhooks of a token' }),
  }),
  getWebhook: defineEndpoint({
    ...own,
    method: 'get',
    path: '/v1/webhooks/{id}',
    summary: `One webhook; it is disabled after ${mostWebhookFailures} failures in a row, about a day`,
    params: webhookParams,
    answer: webhookSchema,
  }),
  enableWebhook: defineEndpoint({
    ...own,
    method: 'post',
    path: '/v1/webhooks/{id}/enable',
    summary: 'Tries again at once, with all that was not sent',
    params: webhookParams,
    answer: webhookSchema,
  }),
  deleteWebhook: defineEndpoint({
    ...own,
    method: 'delete',
    path: '/v1/webhooks/{id}',
    summary: 'Sends nothing any more',
    params: webhookParams,
    answer: nothing,
    successes: [204],
  }),
} as const
