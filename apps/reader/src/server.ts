import type { Server } from 'node:http'
import { SettingsError } from '@news/contract'
import { pino } from 'pino'
import { createApi, isApiAway } from './api.ts'
import { createApp } from './app.ts'
import { readBuiltAssets } from './built-assets.ts'
import { readConfig } from './config.ts'
import { followChanges } from './follow-changes.ts'
import { createPageCache } from './page-cache.ts'

/** How long requests under way may take to end when the process is asked to stop. */
const patienceMs = 10_000

/** A thousand pages and more. */
const cacheBytes = 64 * 1024 ** 2

const log = pino()
start()

function start(): void {
  try {
    const { apiUrl, host, port, site } = readConfig()
    const assets = readBuiltAssets(import.meta.dirname)
    const api = createApi(apiUrl)
    const cache = createPageCache({ maxBytes: cacheBytes, mayStandIn: isApiAway })
    const app = createApp({ api, apiUrl, assets, cache, site, log, now: Date.now })
    const following = new AbortController()
    const server = app.listen(port, host, (error) => {
      if (error) return fail(listenProblem(error, port))
      announce(server)
      followChanges(api, { onChange: cache.expire, signal: following.signal })
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        following.abort()
        stop(server)
      })
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    fail(error.message)
  }
}

function announce(server: Server): void {
  const address = server.address()
  const at = typeof address === 'object' ? `http://${address?.address}:${address?.port}` : address
  log.info(`The reader listens on ${at}`)
}

function listenProblem(error: NodeJS.ErrnoException, port: number): string {
  return error.code === 'EADDRINUSE'
    ? `Port ${port} is in use: stop what listens there, or choose another one with PORT.`
    : `The reader cannot listen on port ${port}: ${error.message}`
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

/** Takes no more connections and lets the answers under way come to their end. */
function stop(server: Server): void {
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), patienceMs).unref()
}
