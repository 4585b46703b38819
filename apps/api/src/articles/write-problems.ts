import { z } from 'zod'
import { StaleError } from '../db/expectation.ts'
import { revisionTag } from '../http/precondition.ts'
import { ProblemError } from '../http/problem.ts'
import { unprocessable } from '../http/request-body.ts'
import { PublishedError, SlugTakenError } from './article-write-store.ts'
import { KeyReusedError } from './idempotency-store.ts'

/** Does it, and makes of what the store refuses what a client is to be told. */
export async function withProblems<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw toProblem(error)
  }
}

function toProblem(error: unknown): unknown {
  if (error instanceof z.ZodError) return unprocessable(error)
  if (error instanceof StaleError) {
    const headers = error.revision === undefined ? {} : { ETag: revisionTag(error.revision) }
    return new ProblemError({ status: 412, detail: error.message, headers })
  }
  if (error instanceof SlugTakenError || error instanceof PublishedError)
    return new ProblemError({ status: 409, detail: error.message })
  if (error instanceof KeyReusedError)
    return new ProblemError({
      status: 422,
      detail: error.message,
      errors: [{ pointer: '/idempotency-key', in: 'header', detail: 'came with another body before' }],
    })
  return error
}
