import type { Server } from 'node:http'
import { SettingsError } from '@news/contract'
import { stopServer } from '@news/contract/serving'
import { pino } from 'pino'
import { createApi, isApiAway, type News } from './api/api.ts'
import { readBuiltAssets } from './built-assets.ts'
import { readConfig } from './config.ts'
import { createLineBuffer } from './line-buffer.ts'
import { followChanges } from './page-cache/follow-changes.ts'
import { createPageCache } from './page-cache/page-cache.ts'
import { createReaderServer } from './reader-server.ts'

const log = pino()
const lines = createLineBuffer((text) => process.stdout.write(text))
start()

function start(): void {
  try {
    const { apiUrl, cacheBytes, pictureBytes, host, port, site } = readConfig()
    const assets = readBuiltAssets(import.meta.dirname)
    const news: News = {}
    const api = createApi(apiUrl, news)
    const cache = createPageCache({ maxBytes: cacheBytes, mayStandIn: isApiAway })
    const [stopping, following] = [new AbortController(), new AbortController()]
    const server = createReaderServer({
      api,
      apiUrl,
      pictureBytes,
      assets,
      cache,
      site,
      log,
      writeLine: lines.add,
      now: Date.now,
      stopping: stopping.signal,
    })
    server.once('error', (error) => fail(listenProblem(error, port)))
    server.listen(port, host, () => {
      announce(server)
      followChanges({ api, cache, news, signal: following.signal })
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        stopping.abort()
        // Until the last answer is out, it is to be as new as any.
        stopServer(server).then(() => {
          following.abort()
          lines.flush()
        })
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
