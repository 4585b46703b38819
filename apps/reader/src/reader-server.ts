import { createServer, type Server } from 'node:http'
import { createAccessLog } from './access-log.ts'
import { type AppDependencies, createApp } from './app.ts'
import { createHotPath } from './hot-path.ts'

/** Whoever sends a request more slowly than this has no page to wait for (slowloris). The API takes longer bodies. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 15_000,
  maxHeaderSize: 16_384,
}

/** For who takes nothing of what is sent: longer than anybody may wait for the log. */
const idleTimeoutMs = 60_000

export interface ServerDependencies extends AppDependencies {
  /** Takes the line that the log has for an answer. */
  writeLine: (line: string) => void
  /** Other limits, for tests that cannot wait. */
  limits?: Partial<typeof limits>
}

/** The server of the reader: kept pages at once, the application for all else, a line in the log for each answer. */
export function createReaderServer(dependencies: ServerDependencies): Server {
  const { cache, now, writeLine } = dependencies
  const logAnswer = createAccessLog(writeLine)
  const answerHot = createHotPath({ cache, now, logAnswer })
  const app = createApp(dependencies)
  const server = createServer({ ...limits, ...dependencies.limits }, (request, response) => {
    // Whoever is asked to stop says so to those who would ask again.
    if (!server.listening) response.shouldKeepAlive = false
    if (answerHot(request, response)) return
    const begun = now()
    response.once('close', () => logAnswer(request, response, { begun, ended: now() }))
    app(request, response)
  })
  return server.setTimeout(idleTimeoutMs)
}
