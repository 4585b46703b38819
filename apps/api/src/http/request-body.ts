import type { Endpoint } from '@news/contract'
import { inPlainWords } from '@news/domain'
import express, { type Request, type RequestHandler } from 'express'
import type { z } from 'zod'
import { escapeName, faultsOf } from './faults.ts'
import { maxDepth, parseJson } from './parse-json.ts'
import { type Fault, ProblemError } from './problem.ts'

/** An article with all that it may hold fits in, and nothing much larger does. */
const maxBytes = 8 * 1024 ** 2

const mediaTypes = ['application/json', 'application/merge-patch+json']

/** JSON that programs send each other is UTF-8 (RFC 8259, 8.1). */
const refuseOtherCharsets: RequestHandler = (request, _, next) => {
  const [, charset = 'utf-8'] =
    /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(request.get('content-type') ?? '') ?? []
  if (/^(?:utf-?8|us-ascii)$/i.test(charset)) return next()
  throw new ProblemError({ status: 415, detail: `The body must be UTF-8, as JSON is, not ${charset}.` })
}

const takeBytes = express.raw({ limit: maxBytes, type: mediaTypes })

const readBytes: RequestHandler = (request, response, next) =>
  takeBytes(request, response, (error?: unknown) => next(error && explain(error)))

const parseBytes: RequestHandler = (request, _, next) => {
  const bytes: unknown = request.body
  if (Buffer.isBuffer(bytes)) request.body = bytes.length === 0 ? undefined : parseJson(bytes)
  next()
}

/** Read the JSON of a request; what is none, or too much, is refused before any of it is looked at. */
export const readJson: readonly RequestHandler[] = [refuseOtherCharsets, readBytes, parseBytes]

/** What is wrong with the bytes of a body, as the client is told. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (!('type' in error)) return 'status' in error && error.status === 400 ? notUnpacked() : error
  switch (error.type) {
    case 'entity.too.large':
      return new ProblemError({ status: 413, detail: `The body is larger than ${maxBytes / 1024 ** 2} MB.` })
    case 'encoding.unsupported':
      return new ProblemError({ status: 415, detail: `The body cannot be read: ${error.message}.` })
    default:
      return error
  }
}

function notUnpacked(): ProblemError {
  return new ProblemError({
    status: 400,
    detail: 'The body cannot be unpacked: it is not what Content-Encoding says.',
  })
}

/**
 * The JSON of a request as its endpoint declares it.
 *
 * @throws ProblemError 415 for another media type, 422 naming every fault
 */
export function parseBody(endpoint: Endpoint, request: Request): unknown {
  if (!endpoint.body) return undefined
  if (request.is(mediaTypes) === false)
    throw new ProblemError({ status: 415, detail: `The body must be ${mediaTypes.join(' or ')}.` })
  const given: unknown = request.body === undefined ? {} : request.body
  const unfit = findUnfit(given)
  if (unfit) throw invalidBody([unfit])
  const { data, error } = endpoint.body.safeParse(given, { error: inPlainWords })
  if (error) throw unprocessable(error)
  return data
}

/** A body that is JSON, but not what is wanted. */
export function unprocessable(error: z.ZodError): ProblemError {
  return invalidBody(faultsOf(error, 'body'))
}

function invalidBody(errors: Fault[]): ProblemError {
  return new ProblemError({ status: 422, detail: 'The body is not understood.', errors })
}

/** Text that no store holds and no receiver can read: half a character, or none at all; and nesting without end. */
function findUnfit(value: unknown): Fault | undefined {
  const waiting = [{ value, pointer: '', depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: part, pointer, depth } = next
    const detail = unfitness(part, depth)
    if (detail) return { pointer, in: 'body', detail }
    if (typeof part !== 'object' || part === null) continue
    for (const [name, inner] of Object.entries(part)) {
      if (unfitness(name, 0)) return { pointer, in: 'body', detail: 'holds a name that is no text' }
      waiting.push({ value: inner, pointer: `${pointer}/${escapeName(name)}`, depth: depth + 1 })
    }
  }
  return undefined
}

function unfitness(part: unknown, depth: number): string | undefined {
  if (depth > maxDepth) return `is nested deeper than ${maxDepth} levels`
  if (typeof part !== 'string') return undefined
  if (!part.isWellFormed()) return 'holds half of a surrogate pair'
  return part.includes('\0') ? 'holds the character U+0000' : undefined
}
