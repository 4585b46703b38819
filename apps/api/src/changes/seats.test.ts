import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { scopes } from '@news/contract'
import { expect, it, onTestFinished } from 'vitest'
import { createTestNewsroom, draftsOf, noon } from '../test-newsroom.ts'
import { createToken } from '../tokens/token-store.ts'

interface Asking {
  from?: string
  headers?: Record<string, string>
  query?: string
}

/** A log with three entries, and whoever asks for it behind a proxy on this machine. */
async function openLog(settings: { followerLimit: number; followerTotal: number }) {
  const newsroom = await createTestNewsroom(settings)
  await newsroom.save(...draftsOf(3))
  const { next } = (await newsroom.get('/v1/changes')).body
  const server = createServer(newsroom.app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  onTestFinished(() => server.closeAllConnections())
  const { port } = server.address() as AddressInfo

  function ask({ from, headers, query = `after=${next}&wait=20` }: Asking) {
    const gone = new AbortController()
    const forwarded = from && { 'x-forwarded-for': from }
    const url = `http://127.0.0.1:${port}/v1/changes?${query}`
    const answer = fetch(url, { headers: { ...forwarded, ...headers }, signal: gone.signal })
    answer.catch(() => undefined)
    return { answer, leave: () => gone.abort() }
  }

  /** Whether it waits, or how it is refused; what waits goes on waiting. */
  async function outcomeOf(asking: Asking) {
    const { answer, leave } = ask(asking)
    const first = await Promise.race([answer, othersAreAnswered()])
    return { is: first instanceof Response ? first.status : 'waits', answer, leave }
  }

  /** Whoever is refused has heard of it before those who come later are answered. */
  async function othersAreAnswered(): Promise<void> {
    for (const _ of [1, 2, 3]) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      await (await ask({ query: 'limit=1' }).answer).text()
    }
  }
  return { ...newsroom, ask, outcomeOf }
}

const [here, there, elsewhere] = ['198.51.100.1', '198.51.100.2', '198.51.100.3']

it('nobody takes more seats than one may have, nor the last ones from those who are known', async () => {
  const { db, outcomeOf, save, get } = await openLog({ followerLimit: 2, followerTotal: 3 })
  const { token } = await createToken(db, { name: 'Mirror', scopes, now: noon })
  const known = { headers: { authorization: `Bearer ${token}` } }
  const asked = [
    { from: here },
    { from: here },
    { from: here },
    { from: there },
    { from: elsewhere },
    known,
    known,
    known,
    {},
    {},
    {},
  ]
  const outcomes = []
  for (const asking of asked) outcomes.push(await outcomeOf(asking))
  expect(outcomes.map(({ is }) => is)).toEqual([
    ...['waits', 'waits', 429],
    ...['waits', 503],
    ...['waits', 'waits', 429],
    ...['waits', 'waits', 'waits'],
  ])
  await save(...draftsOf(1))
  for (const { is, answer } of outcomes) if (is === 'waits') expect((await answer).status).toBe(200)
  const { next } = (await get('/v1/changes')).body
  expect((await outcomeOf({ from: here, query: `after=${next}&wait=20` })).is).toBe('waits')
})

it('whoever is refused is told why, when to come again, and is answered who does not wait', async () => {
  const { outcomeOf, ask } = await openLog({ followerLimit: 1, followerTotal: 1 })
  await outcomeOf({ from: here })
  for (const [from, status, detail] of [
    [here, 429, '1 of your requests wait for the log already.'],
    [there, 503, '1 requests wait for the log already.'],
  ] as const) {
    const refused = await ask({ from }).answer
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([status, '30'])
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(await refused.json()).toMatchObject({
      status,
      detail: `${detail} Come again in 30 seconds, or ask without waiting.`,
    })
    expect((await ask({ from, query: 'limit=1' }).answer).status).toBe(200)
  }
})

it.each([
  ['waits', {}],
  ['follows a stream', { accept: 'text/event-stream' }],
])('a seat is free again when one who %s has gone', async (_, headers) => {
  const { outcomeOf, ask } = await openLog({ followerLimit: 1, followerTotal: 0 })
  const { leave } = await outcomeOf({ from: here, headers })
  expect((await ask({ from: here, headers }).answer).status).toBe(429)
  leave()
  await expect.poll(async () => (await outcomeOf({ from: here })).is).toBe('waits')
})
