import type { Server } from 'node:http'
import { SettingsError } from '@news/contract'
import { stopServer } from '@news/contract/serving'
import { destination, pino } from 'pino'
import { isEmpty } from './articles/article-store.ts'
import { forgetChangesBefore } from './changes/change-store.ts'
import { loadConfig, settingsHelp } from './config.ts'
import { type AppContext, createContext } from './context.ts'
import { openDatabase, StoreError } from './db/open.ts'
import { startTellingHub } from './feeds/web-sub.ts'
import { createServer } from './http/create-server.ts'
import { createListener } from './listener.ts'
import { seedSample } from './sample/seed-sample.ts'
import { takeUpDictionary } from './search/dictionary/take-up-dictionary.ts'
import { keepIndexCurrent } from './search/keep-index-current.ts'
import { startDispatcher } from './webhooks/dispatcher.ts'
import { readCategoryFile } from './wordpress/categories/read-category-file.ts'
import { followWordPress } from './wordpress/follow-wordpress.ts'

/** Lines go out together: the log must not slow down what it tells of. */
const lines = destination({ sync: false, minLength: 4_096 })
const flushEveryMs = 500
const log = pino(lines)

/** Followers that come back all at once, after a restart, wait in a queue of the system: as long as Linux lets it be. */
const backlog = 4_096

/** How often what is too old is taken out of the log of changes. */
const forgetEveryMs = 6 * 60 * 60 * 1_000
const dayMs = 24 * 60 * 60 * 1_000

if (process.argv.includes('--help')) console.info(settingsHelp)
else
  await start().catch((error: unknown) => {
    if (!(error instanceof SettingsError || error instanceof StoreError)) throw error
    fail(error.message)
  })

async function start(): Promise<void> {
  const config = loadConfig()
  await readCategoryFile(config.wordpress.categories)
  const db = await openDatabase(config)
  await takeUpDictionary(config)
  const context = createContext(config, { db, log, lines, now: Date.now })
  if (config.sample === 'auto' && (await isEmpty(db)))
    await seedSample(db, { media: context.media, now: Date.now() })
  const server = createServer(createListener(context))
  server.once('error', async (error) => {
    fail(listenProblem(error, config.apiPort))
    context.followers.release()
    await db.destroy()
  })
  server.listen({ port: config.apiPort, host: config.host, backlog }, () => begin(server, context))
}

/** Says where it listens, does what is to be done beside answering, and ends all of it when asked to. */
function begin(server: Server, context: AppContext): void {
  const { db, followers } = context
  announce(server)
  startDispatcher(context)
  startTellingHub(context)
  const flushing = setInterval(() => lines.flush(), flushEveryMs)
  const forgetting = setInterval(() => void forgetOld(context), forgetEveryMs)
  void forgetOld(context)
  const stopping = new AbortController()
  const indexing = keepIndexCurrent({ ...context, signal: stopping.signal }).catch((error: unknown) =>
    log.error({ err: error }, 'the search index could not be brought up to date'),
  )
  const following = followWordPress(context, stopping.signal)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      stopping.abort()
      followers.release()
      clearInterval(forgetting)
      await stopServer(server)
      await indexing
      await following
      await db.destroy()
      clearInterval(flushing)
      lines.flushSync()
    })
}

async function forgetOld({ db, changesDays }: AppContext): Promise<void> {
  const moment = new Date(Date.now() - changesDays * dayMs).toISOString()
  await forgetChangesBefore(db, moment).catch((error: unknown) =>
    log.error({ err: error }, 'the log of changes could not be shortened'),
  )
}

function announce(server: Server): void {
  const address = server.address()
  const at = typeof address === 'object' ? `http://${address?.address}:${address?.port}` : address
  log.info(`The API listens on ${at}`)
  lines.flush()
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
