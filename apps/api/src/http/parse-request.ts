import type { Endpoint, ParamsOf, QueryOf } from '@news/contract'
import { inPlainWords } from '@news/domain'
import type { Request } from 'express'
import type { z } from 'zod'
import { escapeName, faultsOf } from './faults.ts'
import { type Fault, ProblemError } from './problem.ts'

/**
 * The parameters and the query of a request as its endpoint declares them.
 *
 * @throws ProblemError 400 naming every fault
 */
export function parseRequest<E extends Endpoint>(
  endpoint: E,
  request: Request,
): { params: ParamsOf<E>; query: QueryOf<E> } {
  return {
    params: parsePart(endpoint.params, request.params, 'path') as ParamsOf<E>,
    query: parseQuery(endpoint.query, request) as QueryOf<E>,
  }
}

/**
 * The query of a request: each parameter once, in percent-encoded UTF-8.
 *
 * @throws ProblemError 400 naming every fault
 */
export function parseQuery<Schema extends z.ZodObject>(schema: Schema, request: Request): z.output<Schema>
export function parseQuery(schema: z.ZodObject | undefined, request: Request): unknown
export function parseQuery(schema: z.ZodObject | undefined, { query, originalUrl }: Request): unknown {
  if (!schema) return {}
  const repeated = Object.keys(query).filter((name) => Array.isArray(query[name]))
  const faults = [
    ...repeated.map((name) => toFault(name, 'is given more than once')),
    ...unreadable(originalUrl).map((name) => toFault(name, 'is not percent-encoded UTF-8')),
  ]
  if (faults.length > 0) throw notUnderstood(faults, 'query')
  return parsePart(schema, query, 'query')
}

/** The parameters that the parser of the language would read as question marks: of another encoding, or cut off. */
function unreadable(url: string): string[] {
  const [, search = ''] = url.split('?', 2)
  if (!search.includes('%')) return []
  return search.split('&').flatMap((pair) => (isEncoded(pair) ? [] : (pair.split('=', 1)[0] ?? '')))
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function toFault(name: string, detail: string): Fault {
  return { pointer: `/${escapeName(name)}`, in: 'query', detail }
}

type Part = 'path' | 'query'

/** An endpoint that declares no query ignores whatever is in it: caches and trackers add things of their own. */
function parsePart(schema: z.ZodObject | undefined, given: unknown, part: Part): unknown {
  if (!schema) return {}
  const { data, error } = schema.safeParse(given, { error: inPlainWords })
  if (!error) return data
  throw notUnderstood(faultsOf(error, part), part)
}

function notUnderstood(errors: Fault[], part: Part): ProblemError {
  return new ProblemError({ status: 400, detail: `The ${part} is not understood.`, errors })
}
