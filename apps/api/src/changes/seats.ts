import type { ServerResponse } from 'node:http'
import { maxWaitSeconds } from '@news/contract'
import type { Config } from '../config.ts'
import type { Caller } from '../http/limits.ts'
import { ProblemError } from '../http/problem.ts'

type Seating = Pick<Config, 'followerLimit' | 'followerTotal'>

/**
 * How many may wait for the log at once. Whoever waits holds a connection and memory, and asks too seldom to be counted by
 * requests in a minute. With a token there is always a seat, but not more for one token than for one address.
 */
export function createSeats({ followerLimit, followerTotal }: Seating) {
  const taken = new Map<string, number>()
  const seated = new WeakSet<ServerResponse>()
  let strangers = 0

  function refusal(caller: Caller): ProblemError | undefined {
    if (followerLimit > 0 && (taken.get(keyOf(caller)) ?? 0) >= followerLimit)
      return refuse(429, `${followerLimit} of your requests wait for the log already.`)
    if (followerTotal > 0 && 'address' in caller && strangers >= followerTotal)
      return refuse(503, `${followerTotal} requests wait for the log already.`)
    return undefined
  }

  function count(caller: Caller, one: 1 | -1): void {
    const key = keyOf(caller)
    const all = (taken.get(key) ?? 0) + one
    if (all > 0) taken.set(key, all)
    else taken.delete(key)
    if ('address' in caller) strangers += one
  }

  return {
    /** Whether a caller may wait, too; whoever is not named is not counted. */
    isFreeFor: (caller: Caller | undefined) => caller === undefined || refusal(caller) === undefined,
    /**
     * Takes a seat until the answer has ended.
     *
     * @throws ProblemError 429 when the caller has as many as one may have, 503 when all are taken
     */
    take(response: ServerResponse, caller: Caller | undefined): void {
      // Whoever has gone meanwhile would never give it back.
      if (caller === undefined || response.destroyed || seated.has(response)) return
      const problem = refusal(caller)
      if (problem) throw problem
      seated.add(response)
      count(caller, 1)
      response.once('close', () => count(caller, -1))
    },
  }
}
export type Seats = ReturnType<typeof createSeats>

function keyOf(caller: Caller): string {
  return 'token' in caller ? `token ${caller.token}` : `address ${caller.address}`
}

/** One who waits is answered after that time at the latest. */
function refuse(status: 429 | 503, reason: string): ProblemError {
  return new ProblemError({
    status,
    detail: `${reason} Come again in ${maxWaitSeconds} seconds, or ask without waiting.`,
    headers: { 'Retry-After': String(maxWaitSeconds) },
  })
}
