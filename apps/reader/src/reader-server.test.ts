import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApi, isApiAway } from './api.ts'
import { openNewsroom } from './fixtures/newsroom.ts'
import { createPageCache } from './page-cache/page-cache.ts'
import { createReaderServer } from './reader-server.ts'

const site = {
  url: 'https://news.example',
  name: { uk: 'Новини міста', de: 'Stadtnachrichten', en: 'City News' },
  timeZone: 'Europe/Kyiv',
  language: 'uk',
  imprint: {},
} as const

let server: Server
const closing: (() => void)[] = []

beforeAll(async () => {
  const newsroom = await openNewsroom()
  closing.push(newsroom.close)
  server = createReaderServer({
    api: createApi(newsroom.url),
    apiUrl: newsroom.url,
    assets: { stylesFor: () => '', scriptPath: () => '/assets/main.js' },
    cache: createPageCache({ maxBytes: 1_000_000, mayStandIn: isApiAway }),
    site,
    log: { error: () => {} },
    writeLine: () => {},
    now: Date.now,
    limits: { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(() => {
  server.close()
  for (const close of closing) close()
})

/** Sends these bytes and gives what comes back until the server ends the connection. */
async function say(...parts: string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  for (const part of parts) socket.write(part)
  const answer = await text(socket)
  socket.destroy()
  return answer
}

it('lets nobody hold a connection who never ends the head of a request', async () => {
  expect(await say('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /)
})

it('nor one whose head is longer than any browser’s', async () => {
  expect(await say(`GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 431 /,
  )
})

it('answers several requests of one connection in turn, kept pages and others', async () => {
  const ask = (path: string, last = '') => `GET ${path} HTTP/1.1\r\nHost: a\r\n${last}\r\n`
  const answer = await say(ask('/'), ask('/'), ask('/nowhere'), ask('/', 'Connection: close\r\n'))
  const lines = [...answer.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status)
  expect(lines).toEqual(['200', '200', '404', '200'])
})
