import type { Endpoint } from '@news/contract'
import type { Request } from 'express'
import type { Expectation } from '../db/expectation.ts'
import { ProblemError } from './problem.ts'

/** The validator of a revision, as answers to writers carry it. */
export function revisionTag(revision: number): string {
  return `"${revision}"`
}

/**
 * What a writer says to know of the thing that is changed (RFC 9110, 13.1). The weak validators of public answers begin
 * with the revision, too, and are taken for it.
 *
 * @throws ProblemError 428 when a change says nothing (RFC 6585)
 */
export function readExpectation(endpoint: Endpoint, request: Request): Expectation {
  const ifMatch = request.get('if-match')
  if (ifMatch !== undefined) return ifMatch.trim() === '*' ? 'anything' : revisionsIn(ifMatch)
  const mayCreate = endpoint.precondition === 'if-match or if-none-match'
  if (mayCreate && request.get('if-none-match')?.trim() === '*') return 'nothing'
  const wanted = mayCreate ? 'If-Match, or If-None-Match: * for what is new,' : 'If-Match'
  throw new ProblemError({
    status: 428,
    detail: `${wanted} is needed: send the ETag that you have read, so that nobody’s work is overwritten.`,
  })
}

function revisionsIn(header: string): number[] {
  return [...header.matchAll(/(?:W\/)?"(\d{1,15})(?:-[\w-]*)?"/g)].map(([, revision]) => Number(revision))
}
