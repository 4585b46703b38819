import { STATUS_CODES } from 'node:http'
import { endpoints, machinePaths, type Problem } from '@news/contract'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { StoreAwayError } from '../db/store-errors.ts'

/** One thing that is wrong with a request, and where. */
export type Fault = NonNullable<Problem['errors']>[number]

interface ProblemOptions {
  status: number
  detail?: string
  errors?: Fault[]
  /** What the answer tells beside its body. */
  headers?: Record<string, string>
}

/** A request that cannot be answered as asked. What it says goes to the client; nothing else ever does. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly status: number
  readonly errors: Fault[] | undefined
  readonly headers: Record<string, string>

  constructor({ status, detail, errors, headers = {} }: ProblemOptions) {
    super(detail ?? titleOf(status))
    this.status = status
    this.errors = errors
    this.headers = headers
  }
}

/** Headers that are not as they must be. */
export function wrongHeaders(errors: Fault[]): ProblemError {
  return new ProblemError({ status: 400, detail: 'The headers are not understood.', errors })
}

/** Where what there is is described, for people and for programs (RFC 8631). */
const descriptions = `<${machinePaths.reference}>; rel="service-doc", <${endpoints.getOpenApi.path}>; rel="service-desc"`

/** Nothing is at this address. */
export const answerNotFound: RequestHandler = ({ path }) => {
  throw new ProblemError({
    status: 404,
    detail: `There is nothing at ${path}. ${machinePaths.reference} tells what there is.`,
    headers: { Link: descriptions },
  })
}

/** The last handler: whatever went wrong becomes a problem (RFC 9457). Express knows it by its four parameters. */
export function answerProblem(log: { error(details: object, message: string): void }): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const refused = error instanceof StoreAwayError ? toUnavailable(error) : error
    const problem = toProblem(refused)
    if (problem.status >= 500)
      log.error({ err: error, req: requestOf(request, response) }, 'a request failed')
    if (refused instanceof ProblemError) response.set(refused.headers)
    sendProblem(response, problem)
  }
}

/** As the line of its answer names it: whoever reports a fault knows the id. */
function requestOf({ method, originalUrl }: Request, response: Response) {
  return { id: response.get('X-Request-Id'), method, url: originalUrl }
}

function toUnavailable({ message, retryAfterSeconds }: StoreAwayError): ProblemError {
  return new ProblemError({
    status: 503,
    detail: message,
    headers: { 'Retry-After': String(retryAfterSeconds) },
  })
}

function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) {
    const { status, message, errors } = error
    return { type: 'about:blank', title: titleOf(status), status, detail: message, ...(errors && { errors }) }
  }
  const status = clientStatus(error)
  return { type: 'about:blank', title: titleOf(status), status, detail: detailOf(error, status) }
}

function detailOf(error: unknown, status: number): string {
  if (error instanceof URIError) return 'The address is no percent-encoded UTF-8.'
  return status >= 500
    ? 'This is a fault of the server. Its log has the request under what X-Request-Id says.'
    : 'The request could not be read to its end.'
}

/** What Express itself finds wrong with a request carries a status; everything else is ours. */
function clientStatus(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

function sendProblem(response: Response, problem: Problem): void {
  response
    .status(problem.status)
    .set({ 'Cache-Control': 'no-store', 'Content-Language': 'en' })
    .type('application/problem+json')
    .send(JSON.stringify(problem))
}

function titleOf(status: number): string {
  return STATUS_CODES[status] ?? 'Error'
}
