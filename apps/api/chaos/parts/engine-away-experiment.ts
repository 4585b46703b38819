import { setTimeout as pause } from 'node:timers/promises'
import { type Finding, noneOf } from '../../../../.tools/chaos/findings.ts'
import { createDesk, type Desk, isAway, readLog } from './desk.ts'
import type { Place } from './places.ts'
import { withNewsroom } from './with-newsroom.ts'

/** How long somebody waits for the log who asks while PostgreSQL is away, in seconds. */
const waitSeconds = 2

/** More than that, and a waiting client has given up. */
const overdueMs = 3_000

/** Ends PostgreSQL without asking it, under clients that wait for the log, write and read, and starts it again. */
export async function engineAwayExperiment(place: Place): Promise<Finding[]> {
  return withNewsroom(place, ({ url }, token) => observe(place, createDesk(url, token)))
}

async function observe(place: Place, desk: Desk): Promise<Finding[]> {
  await desk.publish('before')
  const [{ cursor } = { cursor: '' }] = await readLog(desk)
  const gone = new AbortController()
  const heard = listen(desk, cursor, gone.signal)
  const waiting = timed(desk.read(`/v1/changes?after=${cursor}&wait=${waitSeconds}`))
  await pause(200)
  await place.endEngine()
  const asked = [desk.read('/v1/articles/before'), desk.publish('meanwhile')]
  const away = await Promise.all(asked.map(async (answer) => isAway(await answer)))
  const { answer: waited, ms } = await waiting
  await pause(1_000)
  await place.startEngine()
  const back = performance.now()
  const written = await untilWritten(desk)
  const recoveredMs = performance.now() - back
  const toldMs = await Promise.race([heard.then(() => performance.now() - back), pause(10_000, undefined)])
  gone.abort()
  const slugs = (await readLog(desk)).map(({ slug }) => slug)
  return [
    {
      promise: 'what cannot be answered is answered 503 with when to come again, as a problem',
      seen: `${away.filter(Boolean).length} of ${away.length}`,
      isKept: away.every(Boolean),
    },
    {
      promise: 'who waits for the log is not kept longer than asked for',
      seen: `${waited.status} after ${Math.round(ms)} ms, for a wait of ${waitSeconds} s`,
      isKept: [200, 503].includes(waited.status) && ms <= waitSeconds * 1_000 + overdueMs,
    },
    {
      promise: 'when PostgreSQL is back, reading and writing go on by themselves',
      seen: `first write after ${Math.round(recoveredMs)} ms`,
      isKept: written !== undefined,
    },
    {
      promise: 'a stream of events that was open hears of what comes then',
      seen: toldMs === undefined ? 'it did not' : `after ${Math.round(toldMs)} ms`,
      isKept: toldMs !== undefined,
    },
    noneOf(
      'the log tells of what was acknowledged, once',
      ['before', written].filter((slug) => slugs.filter((one) => one === slug).length !== 1).map(String),
      slugs.join(', '),
    ),
  ]
}

async function timed(asked: Promise<Response>): Promise<{ answer: Response; ms: number }> {
  const begun = performance.now()
  const answer = await asked
  await answer.arrayBuffer()
  return { answer, ms: performance.now() - begun }
}

/** @returns the slug of what was written; `undefined` when nothing could be */
async function untilWritten(desk: Desk): Promise<string | undefined> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const slug = `after-${attempt}`
    if ((await desk.publish(slug)).status === 201) return slug
    await pause(100)
  }
  return undefined
}

/** Comes to its end when an article is told of that was written after the store was back. */
async function listen(desk: Desk, after: string, signal: AbortSignal): Promise<void> {
  const answer = await desk.read(`/v1/changes?after=${after}`, {
    headers: { accept: 'text/event-stream' },
    signal,
  })
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const bytes of answer.body ?? []) {
      text += decoder.decode(bytes, { stream: true })
      if (text.includes('"slug":"after-')) return
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
  // It has ended without a word: nobody will be told.
  await new Promise(() => undefined)
}
