import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { openReader } from './fixtures/reader.ts'

/** A reader before an API that has nothing new, and lets everybody wait for it. */
async function openWaiting() {
  const api = createServer((request, response) => {
    if (request.headers.accept === 'text/event-stream') response.write(': nothing yet\n\n')
  })
  api.listen(0, '127.0.0.1')
  await once(api, 'listening')
  const stopping = new AbortController()
  const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  const reader = await openReader({ apiUrl, stopping: stopping.signal })
  onTestFinished(() => {
    reader.close()
    api.close()
    api.closeAllConnections()
  })
  const wait = (headers = {}) => fetch(`${reader.url}/v1/changes?after=here&wait=25`, { headers })
  return { api, wait, stop: () => stopping.abort() }
}

it('who waits for the log goes on where they are when the reader stops, and keeps nobody waiting', async () => {
  const { api, wait, stop } = await openWaiting()
  const waiting = wait()
  const [{ socket }] = await once(api, 'request')
  stop()
  const answer = await waiting
  expect(await answer.json()).toEqual({ items: [], next: 'here' })
  expect(answer.headers.get('connection')).toBe('close')
  if (!socket.closed) await once(socket, 'close')
  expect(await (await wait()).json()).toEqual({ items: [], next: 'here' })
})

it('a stream of the log ends when the reader stops: who follows opens it again', async () => {
  const { wait, stop } = await openWaiting()
  const stream = await wait({ accept: 'text/event-stream' })
  stop()
  await expect(stream.text()).rejects.toThrow()
})
