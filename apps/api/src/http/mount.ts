import {
  type AnswerOf,
  type BodyOf,
  type Endpoint,
  idempotencyKeySchema,
  type ParamsOf,
  type QueryOf,
} from '@news/contract'
import { inPlainWords } from '@news/domain'
import type { Request, RequestHandler, Response, Router } from 'express'
import { z } from 'zod'
import type { Expectation } from '../db/expectation.ts'
import type { Writer } from '../tokens/token-store.ts'
import { faultsOf } from './faults.ts'
import { parseRequest } from './parse-request.ts'
import { readExpectation } from './precondition.ts'
import { wrongHeaders } from './problem.ts'
import { type KnownForms, represent } from './representation.ts'
import { parseBody, readJson } from './request-body.ts'
import { chosen } from './select.ts'
import { acceptWriter, requireWriter } from './token.ts'

/** What a handler gives back; everything of HTTP is made from it in one place. */
export interface Answer<Body> {
  body: Body
  cacheControl: string
  /** The media type with its parameters, where there are others than the character set. */
  type?: string
  /** 200 when absent. */
  status?: 200 | 201 | 204
  /** The cursor of the following page of a list. */
  next?: string | undefined
  /** A validator of the handler's own; otherwise one is made of the answer's bytes. */
  etag?: string
  /** The revision of what is answered; the validator that is made of the bytes begins with it. */
  revision?: number
  /** A header on which the answer depends, beside `Accept-Encoding`. */
  vary?: string
  /** Where what was made can be read. */
  location?: string
}

/** An answer whose body is made only where its bytes are not known from before. */
export interface Remembered<Body> {
  make: () => Body
  known: KnownForms
  cacheControl: string
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

export type Handler<E extends Endpoint> = (
  asked: Asked<E>,
) => Promise<Answer<AnswerOf<E>> | Remembered<AnswerOf<E>> | Moved>

/** Answers an endpoint of the contract at its path. */
export function mount<E extends Endpoint>(router: Router, endpoint: E, handle: Handler<E>): void {
  const answer: RequestHandler = async (request, response) => {
    const asked = ask(endpoint, request, response)
    await send(endpoint, request, response, chosen(asked.query, await handle(asked)))
  }
  const handlers = endpoint.body ? [holdBack(endpoint), ...readJson, answer] : [answer]
  router[endpoint.method](toExpressPath(endpoint.path), ...handlers)
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

const keyHeaders = z.object({ 'idempotency-key': idempotencyKeySchema.optional() })

function readKey(request: Request): string | undefined {
  const given = { 'idempotency-key': request.get('idempotency-key') }
  const { data, error } = keyHeaders.safeParse(given, { error: inPlainWords })
  if (!error) return data['idempotency-key']
  throw wrongHeaders(faultsOf(error, 'header'))
}

/** The path of the contract as Express writes it. */
export function toExpressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1')
}

async function send<Body>(
  endpoint: Endpoint,
  request: Request,
  response: Response,
  answer: Answer<Body> | Remembered<Body> | Moved,
): Promise<void> {
  if ('movedTo' in answer) {
    response.set('Cache-Control', 'public, max-age=60').redirect(301, answer.movedTo)
    return
  }
  if ('make' in answer) {
    const { make, known, cacheControl } = answer
    await represent(request, response, {
      type: typeOf(endpoint),
      body: () => textOf(endpoint, make()),
      known,
      cacheControl,
    })
    return
  }
  const { status = 200, body, cacheControl, type = typeOf(endpoint), vary, location, next } = answer
  const { etag, revision } = answer
  response.status(status)
  if (vary) response.vary(vary)
  if (location) response.location(location)
  if (next !== undefined) response.links({ next: nextPage(request, next) })
  if (status === 204) response.set('Cache-Control', cacheControl).end()
  else
    await represent(request, response, { type, body: textOf(endpoint, body), cacheControl, etag, revision })
}

function typeOf({ mediaType = 'application/json' }: Endpoint): string {
  return `${mediaType}; charset=utf-8`
}

/** The text of an answer before it is packed. */
function textOf({ mediaType = 'application/json' }: Endpoint, body: unknown): string {
  return mediaType.endsWith('json') ? JSON.stringify(body) : String(body)
}

function nextPage(request: Request, cursor: string): string {
  const url = new URL(request.originalUrl, 'http://any')
  url.searchParams.set('after', cursor)
  return url.pathname + url.search
}

function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  if (response.destroyed) gone.abort()
  return gone.signal
}
