import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createParser } from 'eventsource-parser'
import express from 'express'
import { expect, it, onTestFinished } from 'vitest'
import { createTestNewsroom, draftOf, draftsOf, type TestNewsroom } from '../test-newsroom.ts'
import { createChangeStreams } from './change-streams.ts'
import { createFollowers } from './followers.ts'
import { createSeats } from './seats.ts'

interface Listening {
  app: Parameters<typeof createServer>[1]
}

async function listen({ app }: Listening) {
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.closeAllConnections())
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/changes`
}

/** Reads a stream with a parser that nobody here wrote, until it has given so many events. */
async function follow(url: string, { count, lastId }: { count: number; lastId?: string }) {
  const gone = new AbortController()
  const headers = { accept: 'text/event-stream', ...(lastId && { 'last-event-id': lastId }) }
  const response = await fetch(url, { headers, signal: gone.signal })
  const events: { id: string | undefined; slug: string }[] = []
  const comments: string[] = []
  const parser = createParser({
    onEvent: ({ id, data }) => events.push({ id, slug: JSON.parse(data).slug }),
    onComment: (comment) => comments.push(comment),
  })
  const decoder = new TextDecoder()
  for await (const bytes of response.body ?? []) {
    parser.feed(decoder.decode(bytes, { stream: true }))
    if (events.length + comments.length >= count) break
  }
  gone.abort()
  return { response, events, comments, slugs: events.map(({ slug }) => slug) }
}

const slugsOf = (count: number) => draftsOf(count).map(({ draft }) => draft.slug)

async function createFollowed(): Promise<TestNewsroom & { url: string }> {
  const newsroom = await createTestNewsroom()
  return { ...newsroom, url: await listen(newsroom) }
}

it('the log can be followed as a stream: what is there, then what comes', async () => {
  const { url, save } = await createFollowed()
  await save(...draftsOf(150))
  const reading = follow(url, { count: 151 })
  await save({ draft: draftOf() })
  const { response, slugs } = await reading
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(response.headers.get('cache-control')).toContain('no-cache')
  expect(slugs).toEqual([...slugsOf(150), 'rada-zbyraietsia'])
})

it('whoever was cut off goes on after the last event that came', async () => {
  const { url, save } = await createFollowed()
  await save(...draftsOf(6))
  const { events } = await follow(url, { count: 4 })
  const lastId = events[3]?.id ?? ''
  const { slugs } = await follow(url, { count: 2, lastId })
  expect(slugs).toEqual(slugsOf(6).slice(4))
  expect((await follow(`${url}?after=${lastId}`, { count: 2 })).slugs).toEqual(slugs)
})

it('a stream from a place that never was is a problem', async () => {
  const { url } = await createFollowed()
  const headers = { accept: 'text/event-stream', 'last-event-id': 'x' }
  const response = await fetch(url, { headers })
  expect([response.status, response.headers.get('content-type')]).toEqual([
    400,
    'application/problem+json; charset=utf-8',
  ])
})

it('says now and then that it is alive, and ends when the process stops', async () => {
  const { db, clock } = await createTestNewsroom()
  const followers = createFollowers(db, () => clock.now)
  const streams = createChangeStreams({ db, followers }, { heartbeatMs: 100 })
  const url = await listen({ app: express().use((_, response) => streams.open(response, undefined)) })
  expect((await follow(url, { count: 1 })).comments).toEqual([''])
  const open = await fetch(url)
  followers.release()
  expect(await open.text()).toContain('retry:')
})

it('nobody is followed for, nor has a seat, who went before it was known what to answer', async () => {
  const { db, clock } = await createTestNewsroom()
  const followers = createFollowers(db, () => clock.now)
  onTestFinished(followers.release)
  const seats = createSeats({ followerLimit: 1, followerTotal: 1 })
  const caller = { address: '198.51.100.1' }
  let following = 0
  const follow: typeof followers.follow = (follower) => {
    following++
    return followers.follow(follower)
  }
  const streams = createChangeStreams({ db, followers: { ...followers, follow } })
  const outcome = Promise.withResolvers<boolean>()
  const app = express().use(async (_, response) => {
    gone.abort()
    await once(response, 'close')
    seats.take(response, caller)
    streams.open(response, undefined)
    outcome.resolve(seats.isFreeFor(caller))
  })
  const gone = new AbortController()
  fetch(await listen({ app }), { signal: gone.signal }).catch(() => undefined)
  expect([await outcome.promise, following]).toEqual([true, 0])
})
