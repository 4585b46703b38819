import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { problemSchema } from './schemas.ts'

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
    paths: Object.fromEntries(Object.entries(endpoints).map(toPath)) satisfies ZodOpenApiPathsObject,
  })
}

function toPath([operationId, endpoint]: [string, Endpoint]) {
  const operation = {
    operationId,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    requestParams: {
      ...(endpoint.params && { path: endpoint.params }),
      ...(endpoint.query && { query: endpoint.query }),
    },
    responses: {
      '200': {
        description: endpoint.summary,
        content: { [endpoint.mediaType ?? 'application/json']: { schema: endpoint.answer } },
      },
      ...Object.fromEntries([...endpoint.problems, 500].map((status) => [String(status), problemResponse])),
    },
  }
  return [endpoint.path, { [endpoint.method]: operation }] as const
}

const problemResponse = {
  description: 'What went wrong (RFC 9457)',
  content: { 'application/problem+json': { schema: problemSchema } },
}
