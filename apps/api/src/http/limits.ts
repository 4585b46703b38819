import type { IncomingMessage } from 'node:http'
import type { RequestHandler, Response } from 'express'
import type { Config } from '../config.ts'
import { createAddressOf } from './client-address.ts'
import { ProblemError } from './problem.ts'
import { type Allowance, createRateLimit, rateLimitFields } from './rate-limit.ts'

type Limiting = Pick<Config, 'rateLimit' | 'tokenRateLimit' | 'trustedProxies'> & { now: () => number }

/** Whoever is counted: by a token, or else by where they are. */
export type Caller = { token: string } | { address: string }

/** How often everybody may ask: whoever has a token by that, all others by where they are. */
export function createLimits({ rateLimit, tokenRateLimit, trustedProxies, now }: Limiting) {
  const byAddress = createRateLimit({ name: 'address', quota: rateLimit }, now)
  const byToken = createRateLimit({ name: 'token', quota: tokenRateLimit }, now)
  const addressOf = createAddressOf(trustedProxies)
  const refused = new WeakMap<IncomingMessage, Allowance>()

  return {
    /** Counts a request without a token; one that is too many is refused by {@link refuseTooMany}. */
    countAddress(request: IncomingMessage): Allowance | undefined {
      const address = addressOf(request)
      const allowance = address === undefined ? undefined : byAddress.count(address)
      if (allowance?.isExceeded) refused.set(request, allowance)
      return allowance
    },
    /** Whose request it is; undefined for this machine itself, and others that are trusted. */
    callerOf(request: IncomingMessage, token?: string): Caller | undefined {
      if (token !== undefined) return { token }
      const address = addressOf(request)
      return address === undefined ? undefined : { address }
    },
    countToken: (id: string) => byToken.count(id),
    refusalOf: (request: IncomingMessage) => refused.get(request),
  }
}
export type Limits = ReturnType<typeof createLimits>

/** Refuses what was counted as too many before it came here. */
export function refuseTooMany(limits: Limits): RequestHandler {
  return (request, _, next) => {
    const allowance = limits.refusalOf(request)
    if (allowance) throw tooMany(allowance)
    next()
  }
}

/**
 * Tells how a caller stands.
 *
 * @throws ProblemError 429 when it has asked too often
 */
export function applyAllowance(response: Response, allowance: Allowance | undefined): void {
  if (!allowance) return
  for (const [name, value] of rateLimitFields(allowance)) response.set(name, value)
  if (allowance.isExceeded) throw tooMany(allowance)
}

function tooMany({ quota, resetSeconds }: Allowance): ProblemError {
  return new ProblemError({
    status: 429,
    detail: `More than ${quota} requests in a minute. Come again in ${resetSeconds} seconds.`,
    headers: { 'Retry-After': String(resetSeconds) },
  })
}
