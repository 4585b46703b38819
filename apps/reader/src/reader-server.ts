import { createServer, type Server, type ServerOptions } from 'node:http'
import { keepConnections, slownessLimits } from '@news/contract/serving'
import { createAccessLog } from './access-log.ts'
import { type AppDependencies, createApp } from './app.ts'
import { createHotPath } from './hot-path.ts'
import { createLastWord } from './last-word.ts'

/** Beside those of both services: readers come back for a next page, and no browser has more to say. */
const limits = { ...slownessLimits, keepAliveTimeout: 15_000, maxHeaderSize: 16_384 }

export interface ServerDependencies extends AppDependencies {
  /** Takes the line that the log has for an answer. */
  writeLine: (line: string) => void
  /** Other limits, for tests that cannot wait. */
  limits?: ServerOptions
}

/** The server of the reader: kept pages at once, the application for all else, a line in the log for each answer. */
export function createReaderServer(dependencies: ServerDependencies): Server {
  const { cache, log, now, writeLine } = dependencies
  const logAnswer = createAccessLog(writeLine)
  const answerHot = createHotPath({ cache, now, logAnswer, lastWord: createLastWord(log) })
  const app = createApp(dependencies)
  const server = createServer({ ...limits, ...dependencies.limits }, (request, response) => {
    if (answerHot(request, response)) return
    const begun = now()
    response.once('close', () => logAnswer(request, response, { begun, ended: now() }))
    app(request, response)
  })
  return keepConnections(server)
}
