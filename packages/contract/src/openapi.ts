import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { commonProblems, type Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { problemResponse } from './problem-statuses.ts'
import { webhookMessageSchema } from './schemas.ts'

/**
 * The OpenAPI 3.1 description of the API, made from the endpoints alone.
 *
 * @param serverUrl the public address of the API, without a slash at the end
 */
export function createOpenApiDocument(serverUrl: string): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'News API',
      version: '1',
      description: 'Articles, posts and partnerships of a city, held together by one ordered log of changes.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Made by `npm run news -- token create`. Reading what is published needs none.',
        },
      },
    },
    paths: toPaths(Object.entries<Endpoint>(endpoints)),
    webhooks: { changes: { post: webhookMessage } },
  })
}

/** What a webhook is sent, as its receiver sees it. */
const webhookMessage = {
  operationId: 'receiveChanges',
  summary:
    'What is new in the log; the next message comes when this one was received, and what fails is sent again with the same id',
  tags: ['Webhooks'],
  requestParams: {
    header: z.object({
      'webhook-id': z.string().meta({ description: 'The same for each try' }),
      'webhook-timestamp': z.string().meta({ description: 'Seconds since 1970' }),
      'webhook-signature': z.string().meta({ description: 'As standardwebhooks.com describes' }),
    }),
  },
  requestBody: { required: true, content: { 'application/json': { schema: webhookMessageSchema } } },
  responses: { '2XX': { description: 'Received' } },
} satisfies ZodOpenApiOperationObject

function toPaths(declared: readonly [string, Endpoint][]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {}
  for (const [operationId, endpoint] of declared)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: toOperation(operationId, endpoint) }
  return paths
}

function toOperation(operationId: string, endpoint: Endpoint) {
  const header = headersOf(endpoint)
  return {
    operationId,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    ...securityOf(endpoint),
    requestParams: {
      ...(endpoint.params && { path: endpoint.params }),
      ...(endpoint.query && { query: endpoint.query }),
      ...(header && { header }),
    },
    ...(endpoint.body && { requestBody: { required: true, content: contentOf(endpoint, endpoint.body) } }),
    responses: {
      ...Object.fromEntries(
        (endpoint.successes ?? [200]).map((status) => [status, success(endpoint, status)]),
      ),
      ...(endpoint.movable && { '301': { description: 'It has another address now, in Location' } }),
      ...(endpoint.method === 'get' && { '304': { description: 'It is as the caller has it' } }),
      ...Object.fromEntries(
        [...endpoint.problems, ...commonProblems].map((status) => [String(status), problemResponse(status)]),
      ),
    },
  }
}

function securityOf({ scope, optionalScope }: Endpoint) {
  if (scope) return { security: [{ token: [scope] }] }
  return optionalScope ? { security: [{}, { token: [optionalScope] }] } : {}
}

function contentOf({ bodyType }: Endpoint, schema: z.ZodType) {
  return { 'application/json': { schema }, ...(bodyType && { [bodyType]: { schema } }) }
}

function success(endpoint: Endpoint, status: number) {
  const { summary, answer, selected, mediaType = 'application/json', alternativeMediaType } = endpoint
  if (status === 204) return { description: summary }
  return {
    description: summary,
    headers: answerHeaders(endpoint),
    content: {
      [mediaType]: { schema: selected ? z.union([answer, selected]) : answer },
      ...(alternativeMediaType && { [alternativeMediaType]: { schema: z.string() } }),
    },
  }
}

/** What an answer tells beside its body. */
function answerHeaders({ query }: Endpoint): z.ZodObject {
  const isList = query !== undefined && 'after' in query.shape
  return z.object({
    ETag: z
      .string()
      .optional()
      .meta({ description: 'Send it back in If-None-Match, or in If-Match to change it' }),
    ...(isList && {
      Link: z.string().optional().meta({ description: 'rel="next" leads to the following page (RFC 8288)' }),
    }),
    RateLimit: z.string().optional().meta({ description: 'How many requests are left, and until when' }),
  })
}

const etagSchema = z.string().max(200)

function headersOf({ precondition, repeatable }: Endpoint): z.ZodObject | undefined {
  if (!precondition && !repeatable) return undefined
  return z.object({
    ...(precondition && {
      'If-Match': etagSchema
        .optional()
        .meta({ description: 'The ETag of the revision that is changed', examples: ['"3"'] }),
    }),
    ...(precondition === 'if-match or if-none-match' && {
      'If-None-Match': etagSchema.optional().meta({ description: '"*": only if there is nothing yet' }),
    }),
    ...(repeatable && {
      'Idempotency-Key': idempotencyKeySchema
        .optional()
        .meta({ description: 'Any text of your own: the same key never writes twice' }),
    }),
  })
}

/** What makes a repeated request answer what the first one did. */
export const idempotencyKeySchema = z.string().min(1).max(200)
