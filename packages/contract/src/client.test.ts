import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ApiError, createClient } from './client.ts'

const seen: string[] = []
let server: Server
let baseUrl: string

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    if (request.url?.startsWith('/v1/articles/gone')) {
      const problem = {
        type: 'about:blank',
        title: 'Gone',
        status: 410,
        detail: 'Withdrawn: the source denies it',
      }
      response.writeHead(410, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
    } else if (request.url?.startsWith('/v1/partnerships/')) {
      response.writeHead(502, 'Bad Gateway', { 'content-type': 'text/html' }).end('<h1>nginx</h1>')
    } else {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"items":[],"next":null}')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => new Promise((resolve) => server.close(resolve)))

it('asks for what the contract names, with only the parameters given', async () => {
  const page = await createClient({ baseUrl }).listPosts({
    query: { edition: 'de', limit: 6, section: undefined },
  })
  expect(page).toEqual({ items: [], next: null })
  expect(seen.at(-1)).toBe('GET /v1/posts?edition=de&limit=6')
})

it('escapes what it puts into a path', async () => {
  await createClient({ baseUrl }).getArticle({ params: { slug: 'a/../b?c' } })
  expect(seen.at(-1)).toBe('GET /v1/articles/a%2F..%2Fb%3Fc')
})

it('throws the problem that the server told, with its status', async () => {
  const failed = createClient({ baseUrl }).getArticle({ params: { slug: 'gone' } })
  await expect(failed).rejects.toThrow(ApiError)
  await expect(failed).rejects.toMatchObject({ status: 410, message: 'Withdrawn: the source denies it' })
})

it('makes a problem of an answer that is none, as a proxy gives', async () => {
  const failed = createClient({ baseUrl }).getPartnership({ params: { slug: 'x' } })
  await expect(failed).rejects.toMatchObject({
    status: 502,
    problem: { title: 'Bad Gateway', type: 'about:blank' },
  })
})

it('can be called off', async () => {
  const signal = AbortSignal.abort()
  await expect(createClient({ baseUrl }).listSections({ signal })).rejects.toThrow(/abort/i)
})
