import { problemSchema, scopes } from '@news/contract'
import fc from 'fast-check'
import request, { type Response } from 'supertest'
import { expect, it } from 'vitest'
import type { Db } from './db/open.ts'
import { requestsTo, textOf } from './openapi-arbitrary.ts'
import { document, judge, type Operation } from './openapi-judge.ts'
import { createTestNewsroom, draftsOf, noon } from './test-newsroom.ts'
import { createToken } from './tokens/token-store.ts'

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method as Method, operation })),
)
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

const answer = (status: number, body: unknown, type = 'application/json') =>
  ({ status, text: JSON.stringify(body), headers: { 'content-type': type } }) as unknown as Response

it('the judge sees what is not in the document', () => {
  expect(() => judge(answer(200, { items: [], next: null }), 'get', '/v1/articles')).not.toThrow()
  expect(() => judge(answer(200, { items: [{}], next: null }), 'get', '/v1/articles')).toThrow(
    'must have required',
  )
  expect(() => judge(answer(418, {}), 'get', '/v1/articles')).toThrow('418')
  expect(() => judge(answer(200, 'x', 'text/html'), 'get', '/v1/articles')).toThrow('text/html')
})

it.each(operations)(
  '$operation.operationId answers whatever comes as the document says',
  async ({ path, method, operation }) => {
    const { app, db, save } = await createTestNewsroom()
    await save(...draftsOf(3))
    const { token } = await createToken(db, { name: 'Fuzz', scopes, now: noon })
    await fc.assert(
      fc.asyncProperty(
        requestsTo(path, withoutWaiting(operation)),
        async ({ path: asked, query, headers, body }) => {
          const search = new URLSearchParams(
            Object.entries(query).map(([name, value]): [string, string] => [
              name,
              textOf(value).toWellFormed(),
            ]),
          )
          const url = `${asked}?${search}`
          const sent = request(app)
            [method](url)
            .set({ ...headers, authorization: `Bearer ${token}` })
          const before = await countRows(db)
          const response = await (body === undefined
            ? sent
            : sent.set('content-type', 'application/json').send(JSON.stringify(body)))
          expect(response.status).toBeLessThan(500)
          expect(response.text ?? '').not.toMatch(/sqlite|node_modules|select .* from| at .*\.ts:/i)
          judge(response, method, url)
          expect(unclear(response)).toEqual([])
          if (response.status >= 400) expect(await countRows(db)).toEqual(before)
        },
      ),
      { numRuns: 60 },
    )
  },
  60_000,
)

/** What of a problem says nothing to a person: no sentence at all, or the words of a library for its own users. */
function unclear({ status, text, headers }: Response): unknown[] {
  if (status < 400 || text === undefined || !headers['content-type']?.includes('problem')) return []
  const { detail, errors = [] } = problemSchema.parse(JSON.parse(text))
  const wordless = errors.filter((fault) => /^$|^(?:Invalid|Too|Unrecognized)\b|expected/.test(fault.detail))
  return detail ? wordless : ['no detail']
}

/** How much is in each table that a client writes to: who was refused has left nothing there. */
function countRows(db: Db): Promise<unknown[]> {
  const tables = ['articles', 'partnerships', 'revisions', 'changes', 'webhooks', 'idempotency_keys'] as const
  return Promise.all(
    tables.map((table) =>
      db
        .selectFrom(table)
        .select((row) => row.fn.countAll().as('count'))
        .execute(),
    ),
  )
}

/** Waiting for changes is tried elsewhere. */
function withoutWaiting(operation: Operation): Operation {
  return { ...operation, parameters: (operation.parameters ?? []).filter(({ name }) => name !== 'wait') }
}
