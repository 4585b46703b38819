import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CacheState } from './page-cache/entry.ts'

interface AnswerDetails {
  /** Where the page came from, for an answer that is a page. */
  state?: CacheState
  /** When it was asked for, in epoch milliseconds. */
  begun: number
  /** When it was answered, in epoch milliseconds. */
  ended: number
}

export type LogAnswer = (request: IncomingMessage, response: ServerResponse, details: AnswerDetails) => void

/** Who looks whether the process is alive looks often. */
const untold = '/healthz'

/** An id that somebody in front has given; anything else might forge lines. */
const givenId = /^[\w.-]{1,64}$/

/**
 * A line for each answer, in the form of pino and of the API's log: what was asked for and how it went, not by whom. It is
 * put together by hand: pino takes half as long for it as Node for the whole answer.
 */
export function createAccessLog(write: (line: string) => void): LogAnswer {
  let count = 0
  return (request, response, { state, begun, ended }) => {
    const { method, url = '', headers } = request
    if (url === untold) return
    const given = headers['x-request-id']
    const id = typeof given === 'string' && givenId.test(given) ? `"${given}"` : ++count
    const cache = state ? `,"cache":"${state}"` : ''
    write(
      `{"level":30,"time":${ended},"req":{"id":${id},"method":"${method}","url":${JSON.stringify(url)}},` +
        `"res":{"statusCode":${response.statusCode}${cache}},"responseTime":${ended - begun},"msg":"request completed"}\n`,
    )
  }
}
