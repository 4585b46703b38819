import request from 'supertest'
import { expect, it } from 'vitest'
import { createTestNewsroom } from '../test-newsroom.ts'

const origin = { origin: 'https://elsewhere.example' }

it('pages of other sites may read what everybody may read, with what a list is followed by', async () => {
  const { get } = await createTestNewsroom()
  const { headers } = await get('/v1/articles', origin)
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['access-control-expose-headers']).toMatch(/ETag.*Link.*RateLimit/)
})

it.each([
  ['reading with a token', 'GET', 'authorization'],
  ['writing', 'POST', 'authorization,content-type'],
])('a browser that asks about %s is not let', async (_, method, headers) => {
  const { app } = await createTestNewsroom()
  const preflight = await request(app)
    .options('/v1/articles')
    .set({ ...origin, 'access-control-request-method': method, 'access-control-request-headers': headers })
  const allowed = preflight.headers['access-control-allow-headers'] ?? ''
  expect(allowed.toLowerCase()).not.toContain('authorization')
  if (method === 'POST') expect(preflight.headers['access-control-allow-origin']).toBeUndefined()
})

it('what a token opens is for nobody else', async () => {
  const { write, app } = await createTestNewsroom()
  const written = await write('post', '/v1/articles', {}, origin)
  expect(written.headers['access-control-allow-origin']).toBeUndefined()
  const drafts = await request(app)
    .get('/v1/drafts')
    .set({ ...origin, authorization: 'Bearer x' })
  expect(drafts.headers['access-control-allow-origin']).toBeUndefined()
})

it('whoever asks for the methods of a path is told', async () => {
  const { app } = await createTestNewsroom()
  const { status, headers } = await request(app).options('/v1/articles')
  expect([status, headers.allow]).toEqual([204, 'GET, HEAD, POST'])
})
