import type { Endpoint, ParamsOf, QueryOf } from '@news/contract'
import { inPlainWords } from '@news/domain'
import type { Request } from 'express'
import type { z } from 'zod'
import { faultsOf } from './faults.ts'
import { ProblemError } from './problem.ts'

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
    query: parsePart(endpoint.query, request.query, 'query') as QueryOf<E>,
  }
}

/**
 * The query of a request that is no endpoint of the contract: a feed, a site map.
 *
 * @throws ProblemError 400 naming every fault
 */
export function parseQuery<Schema extends z.ZodObject>(schema: Schema, request: Request): z.output<Schema> {
  return parsePart(schema, request.query, 'query') as z.output<Schema>
}

type Part = 'path' | 'query'

/** An endpoint that declares no query ignores whatever is in it: caches and trackers add things of their own. */
function parsePart(schema: z.ZodObject | undefined, given: unknown, part: Part): unknown {
  if (!schema) return {}
  const { data, error } = schema.safeParse(given, { error: inPlainWords })
  if (!error) return data
  throw new ProblemError({
    status: 400,
    detail: `The ${part} is not understood.`,
    errors: faultsOf(error, part),
  })
}
