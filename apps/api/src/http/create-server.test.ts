import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { problemSchema } from '@news/contract'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { createTestNewsroom } from '../test-newsroom.ts'
import { createServer } from './create-server.ts'

async function createSpeaker() {
  const { app } = await createTestNewsroom()
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.closeAllConnections())
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  /** Says something and hears everything until the other side has hung up. */
  return async (words: string | Buffer) => {
    const socket = connect(port, '127.0.0.1')
    socket.end(words)
    const chunks: Buffer[] = []
    for await (const chunk of socket) chunks.push(chunk)
    const heard = Buffer.concat(chunks).toString()
    const [head = '', body = ''] = heard.split('\r\n\r\n')
    return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]), head, body }
  }
}

it.each<[what: string, words: string | Buffer, status: number]>([
  ['no HTTP', 'hello?\r\n\r\n', 400],
  ['bytes without meaning', Buffer.from([0, 255, 254, 22, 3, 1, 13, 10, 13, 10]), 400],
  ['a method that nobody knows', 'WRITE /v1/articles HTTP/1.1\r\nHost: a\r\n\r\n', 501],
  [
    'a method that is for others',
    'PROPFIND /v1/articles HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    405,
  ],
  ['no host', 'GET /v1/articles HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  [
    'two lengths',
    'POST /v1/articles HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    400,
  ],
  [
    'a length and chunks, as smugglers send',
    'POST /v1/articles HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['a header without end', `GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
  ['an address without end', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
  [
    'an expectation that nobody can meet',
    'POST /v1/articles HTTP/1.1\r\nHost: a\r\nExpect: a-miracle\r\nContent-Length: 2\r\n\r\n{}',
    417,
  ],
  ['half an escape', 'GET /v1/articles/%E0%A4%A HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  [
    'a whole address',
    'GET http://elsewhere.example/nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    404,
  ],
])('%s gets a problem', async (_, words, status) => {
  const say = await createSpeaker()
  const answer = await say(words)
  expect(answer.status).toBe(status)
  expect(answer.head).toMatch(/content-type: application\/problem\+json/i)
  expect(problemSchema.parse(JSON.parse(answer.body)).status).toBe(status)
  expect(answer.body).not.toMatch(/node:|\.ts:/)
  if (status > 416) expect(answer.body).not.toContain('no HTTP request')
})

it.each([
  ['GET /v1/search?q=рада HTTP/1.1\r\nHost: a\r\n\r\n', 'percent-encoded: curl --get --data-urlencode'],
  ['GET /v1/articles HTTP/1.1\r\nConnection: close\r\n\r\n', 'HTTP/1.1 needs a Host header.'],
  ['hello?\r\n\r\n', 'This is no HTTP request.'],
])('%j is told what it lacks', async (words, detail) => {
  const say = await createSpeaker()
  expect(JSON.parse((await say(words)).body)).toMatchObject({
    status: 400,
    detail: expect.stringContaining(detail),
  })
})

it('headers of every kind change nothing but what they are for', async () => {
  const say = await createSpeaker()
  const words = fc.string({
    unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)),
  })
  const names = fc.constantFrom(
    'Accept',
    'Accept-Encoding',
    'Authorization',
    'If-Match',
    'If-None-Match',
    'If-Modified-Since',
    'Idempotency-Key',
    'Last-Event-ID',
    'Content-Type',
    'X-Forwarded-For',
    'X-Request-Id',
    'Cookie',
    'Range',
  )
  const methods = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE')
  const paths = fc.constantFrom(
    '/v1/articles',
    '/v1/articles/a',
    '/v1/changes',
    '/v1/posts',
    '/feed.xml',
    '/docs',
    '/metrics',
  )
  await fc.assert(
    fc.asyncProperty(
      methods,
      paths,
      fc.array(fc.tuple(names, words), { maxLength: 6 }),
      async (method, path, headers) => {
        // A stream of events has no end, and who waits for it waits for ever.
        const sent = headers.filter(([name, value]) => name !== 'Accept' || !value.includes('event-stream'))
        const lines = sent.map(([name, value]) => `${name}: ${value}\r\n`).join('')
        const request = `${method} ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${lines}\r\n`
        const { status, head, body } = await say(Buffer.from(request, 'latin1'))
        expect(status).toBeGreaterThanOrEqual(200)
        expect(status).toBeLessThan(500)
        // What the parser refuses has no id: nobody has seen the request.
        expect(head).toMatch(/x-request-id: [\w.:-]{1,64}\r?$|application\/problem\+json/im)
        expect(body).not.toMatch(/node_modules|\.ts:\d/)
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

it('a question that came while the process was busy is answered, however long that was', async () => {
  const busyMs = 900
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    if (url === '/busy') {
      patient.write('GET /again HTTP/1.1\r\nHost: a\r\n\r\n')
      const end = performance.now() + busyMs
      while (performance.now() < end);
    }
    response.end()
  })
  server.keepAliveTimeout = (2 * busyMs) / 3
  server.keepAliveTimeoutBuffer = 0
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const [patient, other] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  await once(other, 'connect')
  patient.write('GET /first HTTP/1.1\r\nHost: a\r\n\r\n')
  await once(patient, 'data')
  other.end('GET /busy HTTP/1.1\r\nHost: a\r\n\r\n')
  await once(patient, 'data')
  expect(asked).toEqual(['/first', '/busy', '/again'])
  // Whoever says nothing more is let go of as before.
  await once(patient, 'close')
})
