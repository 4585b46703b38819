import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers who asked for what could not even be said to have failed. */
export type LastWord = (error: unknown, request: IncomingMessage, response: ServerResponse) => void

export interface FailureLog {
  error: (details: object, message: string) => void
}

const words = 'This page cannot be shown at the moment.\n'

/** Without a last word, whoever asked would wait for ever, be shown a trace, or end the process for all others. */
export function createLastWord(log: FailureLog): LastWord {
  return (error, { url }, response) => {
    log.error({ err: error, path: url }, 'an answer could not be sent')
    if (response.headersSent) return void response.destroy()
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    response
      .writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
      .end(words)
  }
}
