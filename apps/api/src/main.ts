import type { Server } from 'node:http'
import { SettingsError } from '@news/contract'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { isEmpty } from './articles/article-store.ts'
import { createFollowers } from './changes/followers.ts'
import { type Config, loadConfig } from './config.ts'
import type { AppContext } from './context.ts'
import { type Db, openDatabase, StoreError } from './db/open.ts'
import { seedSample } from './sample/seed-sample.ts'
import { indexPending } from './search/search-index-store.ts'

/** How long requests under way may take to end when the process is asked to stop. */
const patienceMs = 10_000

const log = pino()
await start().catch((error: unknown) => {
  if (!(error instanceof SettingsError || error instanceof StoreError)) throw error
  fail(error.message)
})

async function start(): Promise<void> {
  const config = loadConfig()
  const db = await openDatabase(config)
  if (config.sample === 'auto' && (await isEmpty(db))) await seedSample(db, { ...config, now: Date.now() })
  listen(config, db)
}

function listen(config: Config, db: Db): void {
  const followers = createFollowers(db, Date.now)
  const app = createApp({ ...config, db, followers, log, now: Date.now })
  const server = app.listen(config.apiPort, config.host, async (error) => {
    if (!error) return begin(server, { db, followers })
    fail(listenProblem(error, config.apiPort))
    await db.destroy()
  })
}

/** Says where it listens, indexes what an import or an older version left, and ends all of it when asked to. */
function begin(server: Server, { db, followers }: Pick<AppContext, 'db' | 'followers'>): void {
  announce(server)
  const stopping = new AbortController()
  const indexing = indexPending(db, { signal: stopping.signal }).catch((error: unknown) =>
    log.error({ err: error }, 'the search index could not be brought up to date'),
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopping.abort()
      followers.release()
      stop(server, () => indexing.then(() => db.destroy()))
    })
}

function announce(server: Server): void {
  const address = server.address()
  const at = typeof address === 'object' ? `http://${address?.address}:${address?.port}` : address
  log.info(`The API listens on ${at}`)
}

function listenProblem(error: NodeJS.ErrnoException, port: number): string {
  return error.code === 'EADDRINUSE'
    ? `Port ${port} is in use: stop what listens there, or choose another one with API_PORT.`
    : `The API cannot listen on port ${port}: ${error.message}`
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

/** Takes no more connections, lets the answers under way come to their end, then closes the store. */
function stop(server: Server, close: () => Promise<void>): void {
  server.close(() => void close())
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), patienceMs).unref()
}
