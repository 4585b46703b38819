import type { Request, RequestHandler, Response } from 'express'
import type { AnswerCache, KeptAnswer } from './answer-cache.ts'
import { chooseEncoding } from './encoding.ts'

/** Lets public answers be kept as they are made. Notes the moment before anything is read for them. */
export function keepAnswers(answers: AnswerCache): RequestHandler {
  return (request, response, next) => {
    if (request.get('authorization') === undefined) response.locals.keep = answers.keeper()
    next()
  }
}

/** Leaves an answer to be sent again, when everybody may have it; its headers are all set. */
export function keep(request: Request, response: Response, bytes: Buffer): void {
  const { keep: store } = response.locals as { keep?: (kept: KeptAnswer) => void }
  const [, seconds] = /^public, max-age=(\d+)/.exec(String(response.get('cache-control'))) ?? []
  if (!store || response.statusCode !== 200 || seconds === undefined) return
  store({
    url: request.originalUrl,
    route: routeOf(request),
    wanted: chooseEncoding(request.get('accept-encoding')),
    bytes,
    headers: { ...response.getHeaders(), 'content-length': bytes.length } as KeptAnswer['headers'],
    maxAgeSeconds: Number(seconds),
  })
}

/** The path of a route as it is declared. */
export function routeOf(request: object): string {
  const { route } = request as { route?: { path?: unknown } }
  return typeof route?.path === 'string' ? route.path : 'other'
}
