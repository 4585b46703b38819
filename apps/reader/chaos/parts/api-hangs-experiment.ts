import { setTimeout as pause } from 'node:timers/promises'
import { sitePaths } from '@news/contract'
import { type Finding, noneOf } from '../../../../.tools/chaos/findings.ts'
import { describeServed, readOn } from '../../../../.tools/chaos/raw-client.ts'
import type { BuiltSystem } from '../../bench/parts/system.ts'
import { listArticles, withSystem } from '../../bench/parts/system.ts'

const seenWithinMs = 1_500
const unseenWithinMs = 12_000
const sameAgainWithinMs = 15_000
/** Until the reader follows the log. */
const settleMs = 1_500

/** Stops the API so that it neither answers nor refuses, and lets it go on. */
export async function apiHangsExperiment(seconds: number): Promise<Finding[]> {
  const findings: Finding[] = []
  await withSystem(async (system) => {
    findings.push(...(await observe(system, seconds)))
  })
  return findings
}

async function observe({ api, startReader }: BuiltSystem, seconds: number): Promise<Finding[]> {
  const { url } = await startReader()
  const [{ path } = { path: '' }] = await listArticles(url)
  const seen = ['/', path]
  // What it is made of was not asked for either.
  const unseen = sitePaths('de').front()
  await pause(settleMs)
  process.kill(api.pid, 'SIGSTOP')
  const stop = new AbortController()
  const reading = readOn(url, seen, { signal: stop.signal, pauseMs: 50 })
  const asked = [ask(url + unseen), ask(`${url}/v1/posts?limit=7`)]
  await pause(seconds * 1_000)
  const stale = await fetch(url)
  const header = stale.headers.get('cache-status')
  stop.abort()
  const [served, page, answer] = [await reading, ...(await Promise.all(asked))]
  process.kill(api.pid, 'SIGCONT')
  const freshMs = await untilFresh(url)
  const slowest = Math.round(served.times.at(-1) ?? 0)
  return [
    {
      promise: `pages that were seen go on being served, within ${seenWithinMs} ms`,
      seen: `${describeServed(served)}, ${served.faults.length} not as they should be`,
      isKept: served.faults.length === 0 && slowest <= seenWithinMs,
    },
    {
      promise: 'and say in a header that they may be old',
      seen: `Cache-Status: ${header}`,
      isKept: header?.includes('api-unavailable') === true,
    },
    toFinding('a page that nobody has seen is an error page that says when to come again', page),
    toFinding('what belongs to the API is a problem that says when to come again', answer),
    {
      promise: 'when the API goes on, so does everything, by itself',
      seen: freshMs === undefined ? 'it did not' : `after ${Math.round(freshMs)} ms`,
      isKept: freshMs !== undefined,
    },
    noneOf(
      'and what could not be had is there',
      (await Promise.all([unseen, '/v1/posts?limit=7'].map((one) => ask(url + one)))).flatMap(({ status }) =>
        status === 200 ? [] : [`answered ${status}`],
      ),
      'both answered 200',
    ),
  ]
}

interface Answer {
  status: number
  ms: number
  retryAfter: string | null
}

/** @returns status 0 when nobody has answered after twice the time that is promised */
async function ask(url: string): Promise<Answer> {
  const begun = performance.now()
  const answer = await fetch(url, { signal: AbortSignal.timeout(2 * unseenWithinMs) }).catch(() => undefined)
  await answer?.arrayBuffer()
  return {
    status: answer?.status ?? 0,
    ms: performance.now() - begun,
    retryAfter: answer?.headers.get('retry-after') ?? null,
  }
}

function toFinding(promise: string, answer: Answer | undefined): Finding {
  const { status, ms, retryAfter } = answer ?? { status: 0, ms: 0, retryAfter: null }
  return {
    promise: `${promise}, within ${unseenWithinMs / 1_000} s`,
    seen: `${status} after ${Math.round(ms)} ms, Retry-After: ${retryAfter}`,
    isKept: status === 503 && retryAfter !== null && ms <= unseenWithinMs,
  }
}

async function untilFresh(url: string): Promise<number | undefined> {
  const begun = performance.now()
  while (performance.now() - begun < sameAgainWithinMs) {
    const { headers } = await fetch(url)
    if (!headers.get('cache-status')?.includes('api-unavailable')) return performance.now() - begun
    await pause(50)
  }
  return undefined
}
