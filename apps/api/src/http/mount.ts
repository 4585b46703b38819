import type { AnswerOf, Endpoint, ParamsOf, QueryOf } from '@news/contract'
import type { Request, Response, Router } from 'express'
import { parseRequest } from './parse-request.ts'
import { ProblemError } from './problem.ts'

/** What a handler gives back; everything of HTTP is made from it in one place. */
export interface Answer<Body> {
  body: Body
  cacheControl: string
  /** The cursor of the following page of a list. */
  next?: string | undefined
  /** A validator of the handler's own; otherwise one is made of the answer's bytes. */
  etag?: string
}

interface Asked<E extends Endpoint> {
  params: ParamsOf<E>
  query: QueryOf<E>
  /** Aborted when the client has gone. */
  signal: AbortSignal
}

export type Handler<E extends Endpoint> = (asked: Asked<E>) => Promise<Answer<AnswerOf<E>>>

/** Answers an endpoint of the contract at its path, and refuses other methods there. */
export function mount<E extends Endpoint>(router: Router, endpoint: E, handle: Handler<E>): void {
  router
    .route(endpoint.path.replace(/\{(\w+)\}/g, ':$1'))
    .get(async (request, response) => {
      const asked = parseRequest(endpoint, request)
      const answer = await handle({ ...asked, signal: goneSignal(response) })
      send(request, response, answer)
    })
    .all((request, response) => {
      response.set('Allow', 'GET, HEAD')
      throw new ProblemError({ status: 405, detail: `${request.method} is not answered here.` })
    })
}

/** Express compares the validator with `If-None-Match`, answers 304, and leaves out the body for HEAD. */
function send<Body>(request: Request, response: Response, answer: Answer<Body>): void {
  response.set('Cache-Control', answer.cacheControl)
  if (answer.etag) response.set('ETag', answer.etag)
  if (answer.next !== undefined) response.links({ next: nextPage(request, answer.next) })
  response.json(answer.body)
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
