import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { keepConnections, stopServer } from './serving.ts'

const question = 'POST /news HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n'

/** A server of ours, a client whose connection is open, and what the client has heard. */
async function open(
  listener: RequestListener,
): Promise<{ server: Server; client: Socket; heard: () => string }> {
  const server = keepConnections(createServer(listener)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(client, 'connect')
  let heard = ''
  client.on('data', (chunk) => {
    heard += chunk
  })
  return { server, client, heard: () => heard }
}

test('who asks in the last moment is answered, and told that this was the last time', async () => {
  const { server, client, heard } = await open((_, response) => void response.end('yes'))
  client.write(question)
  await once(client, 'data')
  expect(heard()).toContain('Connection: keep-alive')
  const stopped = stopServer(server)
  client.write(question)
  await Promise.all([stopped, once(client, 'close')])
  expect(heard().match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2)
  expect(heard()).toContain('Connection: close')
})

test('an answer under way comes to its end, and what is silent is let go of', async () => {
  let finish = () => {}
  const { server, client, heard } = await open((_, response) => {
    response.write('half')
    finish = () => void response.end(' and half')
  })
  const silent = connect((server.address() as AddressInfo).port, '127.0.0.1')
  client.write(question)
  await once(client, 'data')
  const stopped = stopServer(server)
  await once(silent, 'close')
  expect(server.listening).toBe(false)
  finish()
  await Promise.all([stopped, once(client, 'close')])
  expect(heard()).toContain(' and half')
})

/** Another process, which goes on while this one is busy: that many ask, each over a connection of its own. */
const crowd = `
const { connect } = require('node:net')
const [port, count, question] = process.argv.slice(1)
let answered = 0
let left = Number(count)
const leave = () => { if (--left === 0) console.log(answered) }
for (let i = left; i > 0; i--) {
  const client = connect(Number(port), '127.0.0.1', () => client.write(JSON.parse(question)))
  client.on('data', (chunk) => { if (String(chunk).includes(' 200 ')) answered++ })
  client.on('error', () => {}).on('close', leave)
}`

test('whose connection waits while the server is busy, when it is stopped, is answered', async () => {
  const { server } = await open((_, response) => void response.end('yes'))
  const stopped = stopServer(server)
  const { port } = server.address() as AddressInfo
  const clients = spawn(process.execPath, ['-e', crowd, `${port}`, '50', JSON.stringify(question)])
  let told = ''
  clients.stdout.on('data', (chunk) => {
    told += chunk
  })
  // Past the moment at which the door would be closed.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000)
  await Promise.all([stopped, once(clients, 'close')])
  expect(told.trim()).toBe('50')
})
