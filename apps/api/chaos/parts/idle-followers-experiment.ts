import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { maxWaitSeconds } from '@news/contract'
import { cpuMsOf, residentMbOf } from '../../../../.tools/bench/process.ts'
import { type Finding, noneOf } from '../../../../.tools/chaos/findings.ts'
import { connectTo, describeServed, readOn, requestFor } from '../../../../.tools/chaos/raw-client.ts'
import { tell } from '../../../../.tools/progress.ts'
import { createDesk, type Desk } from './desk.ts'
import type { NewsroomProcess } from './newsroom-process.ts'
import type { Place } from './places.ts'
import { withNewsroom } from './with-newsroom.ts'

/** Everybody knows of a change within this time after it was acknowledged, in milliseconds. */
const toldWithinMs = 1_000
const answeredWithinMs = 1_000

/** So many connect at once: a queue of the system has an end. */
const atOnce = 100
const settleMs = 2_000
const idleMs = 5_000
const articles = 3

/** This machine itself has always a seat. */
const asStranger = { 'x-forwarded-for': '203.0.113.1' }
const pathOf = (cursor: string) => `/v1/changes?after=${cursor}&wait=${maxWaitSeconds}`

interface Follower {
  /** What it was last told of. */
  heard: string
  socket: Socket
}

/** Lets so many follow the log and do nothing else, half of them by streams, half by waiting; then something happens. */
export async function idleFollowersExperiment(place: Place, count: number): Promise<Finding[]> {
  const followers: Follower[] = []
  // All of them come from one address, and there are as many seats as they take.
  const settings = { ...place.settings, NEWS_FOLLOWER_LIMIT: '0', NEWS_FOLLOWER_TOTAL: `${count}` }
  return withNewsroom({ ...place, settings }, (newsroom, token) =>
    observe(newsroom, createDesk(newsroom.url, token), { count, followers }).finally(() => {
      for (const { socket } of followers) socket.destroy()
    }),
  )
}

async function observe(
  { url, pid }: NewsroomProcess,
  desk: Desk,
  { count, followers }: { count: number; followers: Follower[] },
): Promise<Finding[]> {
  await desk.publish('before')
  const { next } = (await (await desk.read('/v1/changes')).json()) as { next: string }
  const without = residentMbOf(pid)
  for (let begun = 0; begun < count; begun += atOnce) {
    tell(`${begun} of ${count} follow`)
    const numbers = Array.from({ length: Math.min(atOnce, count - begun) }, (_, i) => begun + i)
    followers.push(...(await Promise.all(numbers.map((i) => (i % 2 ? stream(url, next) : wait(url, next))))))
  }
  tell('')
  await pause(settleMs)
  const kilobytes = ((residentMbOf(pid) - without) * 1_024) / count
  const workBefore = cpuMsOf(pid)
  await pause(idleMs)
  const busy = (100 * (cpuMsOf(pid) - workBefore)) / idleMs
  const oneMore = await fetch(url + pathOf(next), { headers: asStranger })
  const stop = new AbortController()
  const reading = readOn(url, ['/v1/posts', '/v1/articles/before', '/healthz'], { signal: stop.signal })
  const told: number[] = []
  for (let i = 0; i < articles; i++) told.push(await untilAllKnow(desk, `news-${i}`, followers))
  stop.abort()
  const served = await reading
  const lost = followers.filter(({ socket }) => socket.destroyed || socket.readyState !== 'open').length
  const slowest = Math.round(Math.max(...told))
  return [
    {
      promise: `${count} follow the log, and nobody is sent away`,
      seen: `${lost} lost; ${kilobytes.toFixed(1)} KB of memory each; ${busy.toFixed(1)} % of a processor for all when nothing happens`,
      isKept: lost === 0,
    },
    {
      promise: 'one more than there are seats for is told when to come again',
      seen: `${oneMore.status}, Retry-After: ${oneMore.headers.get('retry-after')}`,
      isKept: oneMore.status === 503 && oneMore.headers.has('retry-after'),
    },
    {
      promise: `all of them know of a change within ${toldWithinMs} ms after it was acknowledged`,
      seen: `the last one after ${slowest} ms`,
      isKept: slowest <= toldWithinMs,
    },
    {
      promise: `others are answered meanwhile, within ${answeredWithinMs} ms`,
      seen: describeServed(served),
      isKept: served.faults.length === 0 && (served.times.at(-1) ?? 0) <= answeredWithinMs,
    },
    noneOf('none of their answers is an error', served.faults, `${served.times.length} answers`),
  ]
}

/** @returns how long after its acknowledgement the last one heard of it, in ms */
async function untilAllKnow(desk: Desk, slug: string, followers: readonly Follower[]): Promise<number> {
  const { status } = await desk.publish(slug)
  if (status !== 201) throw new Error(`${slug} was answered ${status}`)
  const begun = performance.now()
  for (;;) {
    const took = performance.now() - begun
    const missing = followers.filter(({ heard }) => heard !== slug).length
    if (missing === 0) return took
    if (took > 60_000) throw new Error(`${missing} have not heard of ${slug} after a minute`)
    await pause(5)
  }
}

async function stream(url: string, after: string): Promise<Follower> {
  const socket = await connectTo(url)
  const follower = { heard: '', socket }
  socket.on('data', (bytes) => {
    follower.heard = slugIn(bytes) ?? follower.heard
  })
  socket.write(requestFor(`/v1/changes?after=${after}`, { ...asStranger, accept: 'text/event-stream' }))
  return follower
}

/** Asks again as soon as it is answered, from where the answer ends. */
async function wait(url: string, after: string): Promise<Follower> {
  const socket = await connectTo(url)
  const follower = { heard: '', socket }
  const ask = (cursor: string) => socket.write(requestFor(pathOf(cursor), asStranger))
  let text = ''
  socket.setEncoding('latin1').on('data', (part: string) => {
    text += part
    const next = /"next":"([^"]+)"\}$/.exec(text)?.[1]
    if (next === undefined) return
    follower.heard = slugIn(text) ?? follower.heard
    text = ''
    ask(next)
  })
  ask(after)
  return follower
}

function slugIn(bytes: Buffer | string): string | undefined {
  return /.*"slug":"([^"]+)"/s.exec(bytes.toString('latin1'))?.[1]
}
