import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CacheState } from './page-cache/page-cache.ts'

/** Takes lines for the log of the process, as pino does. */
export interface Log {
  info(details: object, message: string): void
  error(details: object, message: string): void
}

interface AnswerDetails {
  /** Where the page came from, for an answer that is a page. */
  state?: CacheState
  /** How long it took. */
  ms: number
}

export type LogAnswer = (request: IncomingMessage, response: ServerResponse, details: AnswerDetails) => void

/** Who looks whether the process is alive looks often. */
const untold = '/healthz'

/** An id that somebody in front has given; anything else might forge lines. */
const givenId = /^[\w.-]{1,64}$/

/** A line for each answer, in the form of the API's: what was asked for and how it went, not by whom. */
export function createAccessLog(log: Log): LogAnswer {
  let count = 0
  return (request, response, { state, ms }) => {
    const { method, url, headers } = request
    if (url === untold) return
    const given = headers['x-request-id']
    const id = typeof given === 'string' && givenId.test(given) ? given : ++count
    const res = { statusCode: response.statusCode, ...(state && { cache: state }) }
    log.info({ req: { id, method, url }, res, responseTime: ms }, 'request completed')
  }
}
