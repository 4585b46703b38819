import type { z } from 'zod'
import type { ProblemStatus } from './problem-statuses.ts'

/** What a bearer token can be good for. */
export const scopes = ['articles:write', 'partnerships:write', 'webhooks:write'] as const
export type Scope = (typeof scopes)[number]

/** One operation of the API: declared once, and from here come routing, parsing, the OpenAPI document and the client. */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** The path with its parameters in braces, as OpenAPI writes them: `/v1/articles/{slug}`. */
  path: `/${string}`
  summary: string
  tag: string
  params?: z.ZodObject
  query?: z.ZodObject
  /** The JSON that the request carries. */
  body?: z.ZodType
  /** Its media type, where it is not only `application/json`. */
  bodyType?: string
  /** What the bearer token of the request must be good for; nobody is asked for one when absent. */
  scope?: Scope
  /** The same, of a token that may be given: with it, drafts are answered too. */
  optionalScope?: Scope
  /** Whether the request must say what it knows: the revision it changes, or that there is nothing yet. */
  precondition?: 'if-match' | 'if-match or if-none-match'
  /** Whether an `Idempotency-Key` makes a repeated request answer what the first one did. */
  repeatable?: true
  /** The shape of a success. */
  answer: z.ZodType
  /** The shape of a success of which `?fields=` has selected some fields. */
  selected?: z.ZodType
  /** Media type of the answer; `application/json` when absent. */
  mediaType?: string
  /** A second form of the same answer, for those who ask for it. */
  alternativeMediaType?: string
  /** The statuses of a success; 200 when absent. */
  successes?: readonly (200 | 201 | 204)[]
  /** Whether it may answer 301: its subject has another address now. */
  movable?: true
  /** The statuses of the problems it may answer with, beside 429 and 500. */
  problems: readonly ProblemStatus[]
}

/** Keeps the exact types of a declaration. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint
}

/** The statuses of the problems that any operation may answer with. */
export const commonProblems = [429, 500, 503] as const

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
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.output<E['body']> : undefined
export type BodyInputOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.input<E['body']> : undefined
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>
/** The same when the query selects fields. */
export type SelectedOf<E extends Endpoint> = E['selected'] extends z.ZodType ? z.output<E['selected']> : never
