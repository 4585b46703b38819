import type { AnswerOf, Endpoint, ParamsOf, QueryInputOf } from './endpoint.ts'
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
  /** Another fetch, for tests or for a runtime without one. */
  fetch?: typeof fetch
}

type WithParams<E extends Endpoint> = keyof ParamsOf<E> extends never
  ? { params?: undefined }
  : { params: ParamsOf<E> }
type RequestOf<E extends Endpoint> = WithParams<E> & { query?: QueryInputOf<E>; signal?: AbortSignal }
type Call<E extends Endpoint> = keyof ParamsOf<E> extends never
  ? (request?: RequestOf<E>) => Promise<AnswerOf<E>>
  : (request: RequestOf<E>) => Promise<AnswerOf<E>>

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
export function createClient({ baseUrl, fetch: send = fetch }: ClientOptions): Client {
  const calls = Object.entries(endpoints).map(([id, endpoint]) => [
    id,
    (request: LooseRequest = {}) => call(endpoint, request, (path, init) => send(baseUrl + path, init)),
  ])
  return Object.fromEntries(calls)
}

interface LooseRequest {
  params?: Record<string, string>
  query?: Record<string, unknown>
  signal?: AbortSignal
}

type Send = (path: string, init: RequestInit) => Promise<Response>

async function call(
  endpoint: Endpoint,
  { params, query, signal }: LooseRequest,
  send: Send,
): Promise<unknown> {
  const response = await send(fillPath(endpoint.path, params) + queryString(query), {
    headers: { accept: 'application/json' },
    ...(signal && { signal }),
  })
  if (!response.ok) throw new ApiError(await readProblem(response))
  return response.json()
}

function fillPath(path: string, params: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function queryString(query: Record<string, unknown> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))
  return given.length > 0 ? `?${search}` : ''
}

async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  const parsed = problemSchema.safeParse(body)
  return parsed.success
    ? parsed.data
    : { type: 'about:blank', title: response.statusText, status: response.status }
}
