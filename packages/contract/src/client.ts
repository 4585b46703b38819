import type { AnswerOf, BodyInputOf, Endpoint, ParamsOf, QueryInputOf, SelectedOf } from './endpoint.ts'
import { type Endpoints, endpoints, type OperationId } from './endpoints.ts'
import { type Problem, problemSchema } from './schemas.ts'

/** An answer that is not a success, with the problem that the server told. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }

  get status(): number {
    return this.problem.status
  }
}

export interface ClientOptions {
  /** Where the API is, without a slash at the end: `https://news.example`. */
  baseUrl: string
  /** A bearer token, for writing and for reading drafts. */
  token?: string
  /** Another way to send a request than the `fetch` of the runtime. */
  fetch?: Send
}

/** Sends a request; the `fetch` of every runtime does. */
export type Send = (url: string, request: Sent) => Promise<Received>

/** What is sent. */
export interface Sent {
  method: string
  headers: Record<string, string>
  body?: string
  signal?: AbortSignal
}

/** What is taken of an answer. */
export type Received = Pick<Response, 'ok' | 'status' | 'statusText' | 'json' | 'text'>

type WithParams<E extends Endpoint> = keyof ParamsOf<E> extends never
  ? { params?: undefined }
  : { params: ParamsOf<E> }
type WithBody<E extends Endpoint> = E['body'] extends object ? { body: BodyInputOf<E> } : { body?: undefined }
type WithPrecondition<E extends Endpoint> = E['precondition'] extends string
  ? {
      /** The revision that is changed; `"nothing"` writes only where there is nothing yet. */
      expect: number | (E['precondition'] extends 'if-match' ? never : 'nothing')
    }
  : { expect?: undefined }
type WithKey<E extends Endpoint> = E['repeatable'] extends true
  ? {
      /** The same key never writes twice. */
      idempotencyKey?: string
    }
  : { idempotencyKey?: undefined }

/** What is handed in with a call. */
export type RequestOf<E extends Endpoint> = WithParams<E> &
  WithBody<E> &
  WithPrecondition<E> &
  WithKey<E> & { query?: QueryInputOf<E>; signal?: AbortSignal }

type WholeCall<E extends Endpoint> =
  Record<never, never> extends RequestOf<E>
    ? (request?: RequestOf<E>) => Promise<AnswerOf<E>>
    : (request: RequestOf<E>) => Promise<AnswerOf<E>>
type SelectingCall<E extends Endpoint> = (
  request: RequestOf<E> & { query: { fields: string } },
) => Promise<SelectedOf<E>>

/** Whoever selects fields is answered with those only. */
type Call<E extends Endpoint> = E['selected'] extends object ? SelectingCall<E> & WholeCall<E> : WholeCall<E>

/** One typed function for each operation. */
export type Client = { [Id in OperationId]: Call<Endpoints[Id]> }

/**
 * A typed client for the API. Answers are trusted, not parsed again: the server's own tests hold it to the contract.
 *
 * @example
 * const client = createClient({ baseUrl: 'http://127.0.0.1:4000' })
 * const { items } = await client.listPosts({ query: { limit: 6, locale: 'uk' } })
 * @throws ApiError on every answer that is not a success
 */
export function createClient({ baseUrl, token, fetch: send = fetch }: ClientOptions): Client {
  const calls = Object.entries<Endpoint>(endpoints).map(([id, endpoint]) => [
    id,
    async (request: LooseRequest = {}) => {
      const url = baseUrl + fillPath(endpoint.path, request.params) + queryString(request.query)
      return readAnswer(endpoint, await send(url, toInit(endpoint, request, token)))
    },
  ])
  return Object.fromEntries(calls)
}

interface LooseRequest {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  expect?: number | 'nothing'
  idempotencyKey?: string
  signal?: AbortSignal
}

function toInit(endpoint: Endpoint, request: LooseRequest, token: string | undefined): Sent {
  const { body, expect, idempotencyKey, signal } = request
  const headers = {
    accept: endpoint.mediaType ?? 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': endpoint.bodyType ?? 'application/json' }),
    ...(typeof expect === 'number' && { 'if-match': `"${expect}"` }),
    ...(expect === 'nothing' && { 'if-none-match': '*' }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  }
  return {
    method: endpoint.method.toUpperCase(),
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }
}

async function readAnswer(
  { mediaType = 'application/json' }: Endpoint,
  response: Received,
): Promise<unknown> {
  if (!response.ok) throw new ApiError(await readProblem(response))
  if (response.status === 204) return undefined
  return mediaType === 'application/json' ? response.json() : response.text()
}

function fillPath(path: string, params: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function queryString(query: Record<string, unknown> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))
  return given.length > 0 ? `?${search}` : ''
}

async function readProblem(response: Received): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  const parsed = problemSchema.safeParse(body)
  return parsed.success
    ? parsed.data
    : { type: 'about:blank', title: response.statusText, status: response.status }
}
