/** The span over which requests are counted. */
const windowMs = 60_000

/** Callers that are remembered at once; beyond that the oldest are forgotten, which is in their favour. */
const mostCallers = 50_000

/** How a caller stands after a request was counted. */
export interface Allowance {
  /** The name of the policy. */
  policy: string
  /** Requests in each window. */
  quota: number
  /** Requests that are left, 0 also when there were too many. */
  remaining: number
  /** Seconds until all of them are there again. */
  resetSeconds: number
  isExceeded: boolean
}

interface Policy {
  name: string
  /** Requests in each window; 0 counts nothing. */
  quota: number
}

/** Counts the requests of each caller in windows of a minute, each beginning with the caller's first request. */
export function createRateLimit({ name, quota }: Policy, now: () => number) {
  const windows = new Map<string, { startedAt: number; count: number }>()

  return {
    count(caller: string): Allowance | undefined {
      if (quota === 0) return undefined
      const moment = now()
      let window = windows.get(caller)
      const age = window ? moment - window.startedAt : windowMs
      // Less than nothing: the clock was put back, and nobody must wait until it is there again.
      if (!window || age >= windowMs || age < 0) {
        windows.delete(caller)
        window = { startedAt: moment, count: 0 }
        windows.set(caller, window)
        if (windows.size > mostCallers) forgetOldest(windows)
      }
      window.count++
      return {
        policy: name,
        quota,
        remaining: Math.max(0, quota - window.count),
        resetSeconds: Math.ceil((window.startedAt + windowMs - moment) / 1_000),
        isExceeded: window.count > quota,
      }
    },
  }
}

function forgetOldest(windows: Map<string, unknown>): void {
  for (const [caller] of windows) {
    windows.delete(caller)
    return
  }
}

/** The fields of draft-ietf-httpapi-ratelimit-headers-11 (structured fields, RFC 9651). It is a draft: only here. */
export function rateLimitFields({ policy, quota, remaining, resetSeconds }: Allowance): [string, string][] {
  return [
    ['RateLimit-Policy', `"${policy}";q=${quota};w=${windowMs / 1_000}`],
    ['RateLimit', `"${policy}";r=${remaining};t=${resetSeconds}`],
  ]
}
