import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { loadConfig } from '../config.ts'
import { createLimits } from '../http/limits.ts'
import { createTestNewsroom, draftsOf } from '../test-newsroom.ts'
import { createFollowers } from './followers.ts'
import { createSeats } from './seats.ts'
import { createWaitingRoom } from './waiting-room.ts'

/** The log behind a waiting room, with whatever else is asked for answered by the app. */
async function openRoom() {
  const newsroom = await createTestNewsroom()
  await newsroom.save(...draftsOf(3))
  const { next } = (await newsroom.get('/v1/changes')).body
  const followers = createFollowers(newsroom.db, () => newsroom.clock.now)
  const limits = createLimits({ ...loadConfig({}), now: () => newsroom.clock.now })
  const seats = createSeats(loadConfig({}))
  const room = createWaitingRoom({ db: newsroom.db, followers, limits, seats }, newsroom.app)
  const server = createServer((request, response) => {
    if (!room.take(request, response)) newsroom.app(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  onTestFinished(followers.release)
  const { port } = server.address() as AddressInfo
  const wait = (seconds: number) => fetch(`http://127.0.0.1:${port}/v1/changes?after=${next}&wait=${seconds}`)
  // The room learns of the app how it answers, and looks once itself.
  expect((await wait(1)).status).toBe(200)
  const leave = followers.follow({ onLook: () => {} })
  await expect.poll(() => followers.tail.isEnd({ position: 3 })).toBe(true)
  leave()
  return { ...newsroom, followers, wait, next }
}

it('lets everybody go at once when the process stops, however often it is asked to', async () => {
  const { followers, wait, next } = await openRoom()
  const waiting = [wait(20), wait(20), wait(20)]
  await new Promise((resolve) => setTimeout(resolve, 100))
  followers.release()
  followers.release()
  for (const answer of await Promise.all(waiting)) expect(await answer.json()).toEqual({ items: [], next })
  expect(await (await wait(20)).json()).toEqual({ items: [], next })
})
