import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { now } from './fixtures/newsroom.ts'
import { openReader, openReaderForFile } from './fixtures/reader.ts'

const reader = openReaderForFile({
  limits: { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 },
})

/** Sends these bytes and gives what comes back until the server ends the connection. */
async function say(...parts: string[]): Promise<string> {
  const socket = connect(Number(new URL(reader.url).port), '127.0.0.1')
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

it('answers who asked while the process was busy for longer than a silent connection is kept', async () => {
  const keepAliveTimeout = 400
  const busyMs = 600
  let beBusy = () => {}
  const clock = {
    get now() {
      beBusy()
      return now
    },
  }
  const { url, close } = await openReader({ clock, limits: { keepAliveTimeout, keepAliveTimeoutBuffer: 0 } })
  onTestFinished(close)
  const port = Number(new URL(url).port)
  const [patient, other] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  const ask = 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n'
  patient.write(ask)
  other.write(ask)
  await Promise.all([once(patient, 'data'), once(other, 'data')])
  beBusy = () => {
    beBusy = () => {}
    patient.write(ask)
    const end = performance.now() + busyMs
    while (performance.now() < end);
  }
  other.end(ask)
  expect(String((await once(patient, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 /)
})
