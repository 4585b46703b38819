import type { z } from 'zod'

/** One operation of the API: declared once, and from here come routing, parsing, the OpenAPI document and the client. */
export interface Endpoint {
  method: 'get'
  /** The path with its parameters in braces, as OpenAPI writes them: `/v1/articles/{slug}`. */
  path: `/${string}`
  summary: string
  tag: string
  params?: z.ZodObject
  query?: z.ZodObject
  /** The shape of the answer 200. */
  answer: z.ZodType
  /** Media type of the answer; `application/json` when absent. */
  mediaType?: string
  /** The statuses of the problems it may answer with, beside 500. */
  problems: readonly number[]
}

/** Keeps the exact types of a declaration. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint
}

/** The parsed value of a part of an endpoint's request, `{}` where it has none. */
export type ParamsOf<E extends Endpoint> = E['params'] extends z.ZodObject
  ? z.output<E['params']>
  : Record<never, never>
export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodObject
  ? z.output<E['query']>
  : Record<never, never>
/** What a caller may hand in before defaults are filled. */
export type QueryInputOf<E extends Endpoint> = E['query'] extends z.ZodObject
  ? z.input<E['query']>
  : Record<never, never>
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>
