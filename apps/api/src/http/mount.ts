import {
  type AnswerOf,
  type BodyOf,
  type Endpoint,
  endpoints,
  idempotencyKeySchema,
  type ParamsOf,
  type QueryOf,
} from '@news/contract'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Expectation } from '../db/expectation.ts'
import type { Writer } from '../tokens/token-store.ts'
import { parseRequest } from './parse-request.ts'
import { readExpectation } from './precondition.ts'
import { ProblemError } from './problem.ts'
import { parseBody, readJson } from './request-body.ts'
import { acceptWriter, requireWriter } from './token.ts'

/** What a handler gives back; everything of HTTP is made from it in one place. */
export interface Answer<Body> {
  body: Body
  cacheControl: string
  /** 200 when absent. */
  status?: 200 | 201 | 204
  /** The cursor of the following page of a list. */
  next?: string | undefined
  /** A validator of the handler's own; otherwise one is made of the answer's bytes. */
  etag?: string
  /** Where what was made can be read. */
  location?: string
}

/** The answer that what was asked for has another address now. */
export interface Moved {
  /** A path of the API. */
  movedTo: string
}

export interface Asked<E extends Endpoint> {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  /** Whoever's token it is: always there where the endpoint needs one. */
  writer: E['scope'] extends string ? Writer : Writer | undefined
  /** What the writer says to know; only where the endpoint has a precondition. */
  expected: E['precondition'] extends string ? Expectation : undefined
  /** Makes a repeated request answer what the first one did. */
  idempotencyKey: string | undefined
  /** Aborted when the client has gone. */
  signal: AbortSignal
}

export type Handler<E extends Endpoint> = (asked: Asked<E>) => Promise<Answer<AnswerOf<E>> | Moved>

/** Answers an endpoint of the contract at its path. */
export function mount<E extends Endpoint>(router: Router, endpoint: E, handle: Handler<E>): void {
  const answer: RequestHandler = async (request, response) => {
    const asked = ask(endpoint, request, response)
    send(endpoint, request, response, await handle(asked))
  }
  const handlers = endpoint.body ? [holdBack(endpoint), readJson, answer] : [answer]
  router[endpoint.method](toExpressPath(endpoint.path), ...handlers)
}

/** Refuses the other methods at every path of the contract. Stands behind all routes. */
export function refuseOtherMethods(): Router {
  const router = Router()
  const declared = Object.values<Endpoint>(endpoints)
  for (const path of new Set(declared.map((endpoint) => endpoint.path))) {
    const methods = declared.filter((endpoint) => endpoint.path === path).map(({ method }) => method)
    const allowed = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : method.toUpperCase()))
    router.all(toExpressPath(path), (request) => {
      throw new ProblemError({
        status: 405,
        detail: `${request.method} is not answered here.`,
        headers: { Allow: allowed.join(', ') },
      })
    })
  }
  return router
}

/** Nobody's body is read before it is known that they may write. */
function holdBack({ scope }: Endpoint): RequestHandler {
  return (_, response, next) => {
    if (scope) requireWriter(response, scope)
    next()
  }
}

function ask<E extends Endpoint>(endpoint: E, request: Request, response: Response): Asked<E> {
  const { scope, optionalScope, precondition, repeatable } = endpoint
  const asked = {
    ...parseRequest(endpoint, request),
    writer: scope ? requireWriter(response, scope) : optionalScope && acceptWriter(response, optionalScope),
    expected: precondition && readExpectation(endpoint, request),
    idempotencyKey: repeatable && readKey(request),
    body: parseBody(endpoint, request),
    signal: goneSignal(response),
  }
  return asked as Asked<E>
}

function readKey(request: Request): string | undefined {
  const { data, error } = idempotencyKeySchema.optional().safeParse(request.get('idempotency-key'))
  if (!error) return data
  const errors = [
    { pointer: '/idempotency-key', in: 'header' as const, detail: error.issues[0]?.message ?? '' },
  ]
  throw new ProblemError({ status: 400, detail: 'The headers are not understood.', errors })
}

function toExpressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1')
}

/** Express compares the validator with `If-None-Match`, answers 304, and leaves out the body for HEAD. */
function send<Body>(
  { mediaType }: Endpoint,
  request: Request,
  response: Response,
  answer: Answer<Body> | Moved,
): void {
  if ('movedTo' in answer) {
    response.set('Cache-Control', 'public, max-age=60').redirect(301, answer.movedTo)
    return
  }
  response.status(answer.status ?? 200).set('Cache-Control', answer.cacheControl)
  if (answer.etag) response.set('ETag', answer.etag)
  if (answer.location) response.location(answer.location)
  if (answer.next !== undefined) response.links({ next: nextPage(request, answer.next) })
  if (answer.status === 204) response.end()
  else if (mediaType) response.type(`${mediaType}; charset=utf-8`).send(answer.body)
  else response.json(answer.body)
}

function nextPage(request: Request, cursor: string): string {
  const url = new URL(request.originalUrl, 'http://any')
  url.searchParams.set('after', cursor)
  return url.pathname + url.search
}

function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  return gone.signal
}
