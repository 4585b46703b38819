import type { Endpoint } from '@news/contract'
import type { Request } from 'express'
import type { Expectation } from '../db/expectation.ts'
import { ProblemError, wrongHeaders } from './problem.ts'

/** The validator of a revision, as answers to writers carry it. */
export function revisionTag(revision: number): string {
  return `"${revision}"`
}

/** One or several validators, strong or weak, between commas (RFC 9110, 8.8.3). */
const tags = /^\s*(?:W\/)?"[^"\s]*"(?:\s*,\s*(?:W\/)?"[^"\s]*")*\s*$/

/**
 * What a writer says to know of the thing that is changed (RFC 9110, 13.1). The weak validators of public answers begin
 * with the revision, too, and are taken for it.
 *
 * @throws ProblemError 400 for what is no validator
 * @throws ProblemError 428 when a change says nothing (RFC 6585)
 */
export function readExpectation(endpoint: Endpoint, request: Request): Expectation {
  const ifMatch = request.get('if-match')
  if (ifMatch?.trim() === '*') return 'anything'
  if (ifMatch !== undefined) return revisionsIn(ifMatch)
  const mayCreate = endpoint.precondition === 'if-match or if-none-match'
  if (mayCreate && request.get('if-none-match')?.trim() === '*') return 'nothing'
  const wanted = mayCreate ? 'If-Match, or If-None-Match: * for what is new,' : 'If-Match'
  throw new ProblemError({
    status: 428,
    detail: `${wanted} is needed: send the ETag that you have read, so that nobody’s work is overwritten.`,
  })
}

function revisionsIn(header: string): number[] {
  if (!tags.test(header))
    throw wrongHeaders([
      { pointer: '/if-match', in: 'header', detail: 'must be * or an ETag in its quotes, such as "3"' },
    ])
  return [...header.matchAll(/(?:W\/)?"(\d{1,15})(?:-[\w-]*)?"/g)].map(([, revision]) => Number(revision))
}
