import { z } from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { changeLogSchema, cursorSchema, snapshotSchema, wholeNumber } from '../schemas.ts'

/** The longest that a follower of the log may ask to be kept waiting, in seconds. */
export const maxWaitSeconds = 30

/** The log of changes, and what the API says of itself. */
export const operating = {
  listChanges: defineEndpoint({
    method: 'get',
    path: '/v1/changes',
    tag: 'Changes',
    summary:
      'The log of changes after a cursor, oldest first; waits for the next one if asked to, or streams them',
    query: z.strictObject({
      after: cursorSchema.optional().meta({ description: 'From the oldest that is kept when absent' }),
      limit: wholeNumber(1, 1_000).default(100),
      wait: wholeNumber(0, maxWaitSeconds).default(0).meta({
        description:
          'Seconds to wait for a change when there is none yet. How many requests may wait at once is limited: 429 where one caller has too many, 503 where all have',
      }),
    }),
    answer: changeLogSchema,
    alternativeMediaType: 'text/event-stream',
    problems: [400, 410],
  }),
  getSnapshot: defineEndpoint({
    method: 'get',
    path: '/v1/snapshot',
    tag: 'Changes',
    summary: 'All that the log would tell of from its very beginning, and where to follow it from',
    query: z.strictObject({
      after: cursorSchema.optional(),
      limit: wholeNumber(1, 1_000).default(100),
    }),
    answer: snapshotSchema,
    problems: [400, 410],
  }),
  getOpenApi: defineEndpoint({
    method: 'get',
    path: '/v1/openapi.json',
    tag: 'Description',
    summary: 'This description (OpenAPI 3.1)',
    answer: z
      .looseObject({ openapi: z.string() })
      .meta({ id: 'OpenApiDocument', description: 'An OpenAPI document' }),
    problems: [],
  }),
  getHealth: defineEndpoint({
    method: 'get',
    path: '/healthz',
    tag: 'Operations',
    summary: 'Whether the process runs',
    answer: z
      .strictObject({ status: z.literal('ok') })
      .meta({ id: 'Health', description: 'The process runs' }),
    problems: [],
  }),
  getReadiness: defineEndpoint({
    method: 'get',
    path: '/readyz',
    tag: 'Operations',
    summary: 'Whether the process can answer: its store can be read',
    answer: z
      .strictObject({ status: z.literal('ready') })
      .meta({ id: 'Readiness', description: 'The process can answer' }),
    problems: [],
  }),
  getMetrics: defineEndpoint({
    method: 'get',
    path: '/metrics',
    tag: 'Operations',
    summary: 'What the process has done, for Prometheus',
    answer: z.string(),
    mediaType: 'text/plain',
    problems: [],
  }),
} as const
