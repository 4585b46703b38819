import type { Scope } from '@news/contract'
import type { RequestHandler, Response } from 'express'
import type { AppContext } from '../context.ts'
import { findWriter, type Writer } from '../tokens/token-store.ts'
import { applyAllowance } from './limits.ts'
import { ProblemError } from './problem.ts'

/** Longer than any token that was ever made here. */
const maxHeader = 200

/** Finds out whose token a request carries (RFC 6750), and counts it; whether it needs one is the business of its endpoint. */
export function identify({ db, limits }: Pick<AppContext, 'db' | 'limits'>): RequestHandler {
  return async (request, response, next) => {
    const header = request.get('authorization')
    if (header !== undefined) {
      const [, token] = /^Bearer +(\S+) *$/i.exec(header.slice(0, maxHeader)) ?? []
      const writer = token === undefined ? 'none' : ((await findWriter(db, token)) ?? 'unknown')
      // Whoever tries one token after the other has no other name than the address.
      const allowance =
        typeof writer === 'string' ? limits.countAddress(request) : limits.countToken(writer.id)
      applyAllowance(response, allowance)
      response.locals.writer = writer
    }
    next()
  }
}

/** Whose token a request carries: nobody's that is known, or credentials of which none is a token. */
type Bearer = Writer | 'unknown' | 'none'

/** Whoever sends the request, if a token says so. */
function writerOf({ locals }: Response): Bearer | undefined {
  return (locals as { writer?: Bearer }).writer
}

/** The id of the token that a request carries; undefined without one that is known. */
export function tokenOf(response: Response): string | undefined {
  const writer = writerOf(response)
  return typeof writer === 'string' ? undefined : writer?.id
}

/**
 * The holder of a token that is good for this.
 *
 * @throws ProblemError 401 without a token that is known, 403 with one that is good for other things
 */
export function requireWriter(response: Response, scope: Scope): Writer {
  const writer = writerOf(response)
  if (writer === undefined)
    throw unauthorized('A bearer token is needed: npm run news -- token create.', 'Bearer')
  if (writer === 'none')
    throw unauthorized('Authorization must be the word Bearer and a token.', 'Bearer error="invalid_request"')
  if (writer === 'unknown')
    throw unauthorized('The token is not known, or was revoked.', 'Bearer error="invalid_token"')
  if (!writer.scopes.includes(scope))
    throw new ProblemError({
      status: 403,
      detail: `The token is not good for ${scope}.`,
      headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
    })
  return writer
}

/** The same where a token may be missing: `undefined` then, and for one that is good for other things. */
export function acceptWriter(response: Response, scope: Scope): Writer | undefined {
  const writer = writerOf(response)
  if (writer === undefined || (typeof writer !== 'string' && !writer.scopes.includes(scope))) return undefined
  return requireWriter(response, scope)
}

function unauthorized(detail: string, challenge: string): ProblemError {
  return new ProblemError({ status: 401, detail, headers: { 'WWW-Authenticate': challenge } })
}
