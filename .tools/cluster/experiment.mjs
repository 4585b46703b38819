import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root, run } from '../process.mjs'
import { Cluster } from './cluster.mjs'
import { Client, readMany } from './load.mjs'
import { endOfLog, Follower, Newsroom } from './newsroom.mjs'
import { watchPurge } from './purges.mjs'

const paths = [
  '/',
  '/de',
  '/v1/posts',
  '/partnerships',
  '/v1/articles?limit=10',
  '/feed.xml',
  '/search?q=рада',
].map((path) => encodeURI(path))

/** Who read at the same time. */
const workers = 32

/** The part of the requests, beside the others, before anything is restarted. */
const undisturbedShare = 0.2

/** How far ahead the articles are scheduled: long enough that restarts lie between. */
const aheadMs = 8_000

/**
 * @typedef {import('./purges.mjs').Purge} Purge
 *
 * @typedef {object} Findings
 * @property {number} requests
 * @property {string[]} failed
 * @property {number} restarts of single members, while requests were under way
 * @property {number} acknowledged articles whose writing was acknowledged
 * @property {string[]} wrong articles that are not exactly once in what a follower saw, and why
 * @property {Purge[]} undisturbed how long readers took to show what was published, before anything was restarted
 * @property {Purge[]} purges the same while members were restarted
 * @property {number} seconds
 */

/**
 * Restarts every member of a cluster again and again while many read, one writes, two follow the log, and articles are
 * scheduled; and holds what was seen against what was promised.
 *
 * @param {{ port: number, apiPort: number, requests: number }} amount
 * @returns {Promise<Findings>}
 */
export async function experiment({ port, apiPort, requests }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'news-cluster-data-'))
  const cluster = new Cluster({ port, apiPort })
  process.once('exit', () => {
    cluster.kill()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })
  try {
    await cluster.start({ NEWS_DATA_DIR: dataDir, NEWS_RATE_LIMIT: '0', NEWS_TOKEN_RATE_LIMIT: '0' })
    return await observe(cluster, requests, dataDir)
  } finally {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** @param {Cluster} cluster @param {number} requests @param {string} dataDir @returns {Promise<Findings>} */
async function observe(cluster, requests, dataDir) {
  const clients = [32, 4, 4].map((connections) => new Client(cluster.url, connections))
  const [crowd, desk, wire] = /** @type {[Client, Client, Client]} */ (clients)
  const newsroom = new Newsroom(desk, await createToken(cluster, dataDir))
  const start = await endOfLog(wire)
  const followers = [new Follower(wire, start), new Follower(wire, start)]
  const over = new AbortController()
  const startedAt = Date.now()

  const following = followers.map((follower) => follower.follow(over.signal))
  const undisturbed = await readUndisturbed(crowd, newsroom, {
    cluster,
    requests: Math.round(requests * undisturbedShare),
  })
  const writing = writeUntil(over.signal, newsroom, cluster)
  const restarting = restartUntil(over.signal, cluster)
  const scheduled = schedule(newsroom)
  await readMany(crowd, { paths, requests, workers })
  await scheduled
  over.abort()
  const [purges, restarts] = await Promise.all([writing, restarting])
  await Promise.all(following)
  await pause(aheadMs / 4)
  for (const follower of followers) await follower.readOn(0)

  for (const client of clients) client.close()
  return {
    requests: clients.reduce((sum, { tally }) => sum + tally.sent, 0),
    failed: clients.flatMap(({ tally }) => tally.failed),
    restarts,
    acknowledged: newsroom.written.length,
    wrong: followers.flatMap((follower) => faultsOf(follower, newsroom)),
    undisturbed,
    purges,
    seconds: (Date.now() - startedAt) / 1000,
  }
}

/**
 * Reads and writes while nothing is restarted.
 *
 * @param {Client} crowd
 * @param {Newsroom} newsroom
 * @param {{ cluster: Cluster, requests: number }} amount
 */
async function readUndisturbed(crowd, newsroom, { cluster, requests }) {
  const read = new AbortController()
  const writing = writeUntil(read.signal, newsroom, cluster)
  await readMany(crowd, { paths, requests, workers })
  read.abort()
  return writing
}

/** @param {Cluster} cluster @param {string} dataDir */
async function createToken(cluster, dataDir) {
  const { ok, output } = await run(
    'env',
    [
      `DATABASE_URL=${cluster.databaseUrl}`,
      `NEWS_DATA_DIR=${dataDir}`,
      'node',
      join(root, 'apps/api/dist/cli.js'),
      ...['token', 'create', '--name', 'cluster', '--scope', 'articles:write'],
    ],
    { timeoutMs: 60_000 },
  )
  const [token] = /news_\S+/.exec(output) ?? []
  if (!ok || !token) throw new Error(`No token could be made:\n${output}`)
  return token
}

/**
 * Publishes again and again, and looks each time how long both readers take to show it.
 *
 * @param {AbortSignal} signal
 * @param {Newsroom} newsroom
 * @param {Cluster} cluster
 * @returns {Promise<import('./purges.mjs').Purge[]>} of each article and reader
 */
async function writeUntil(signal, newsroom, cluster) {
  const purges = []
  for (let number = 1; !signal.aborted; number++) {
    const written = await newsroom.publish(`Перевірка ${number}`)
    const acknowledgedAt = Date.now()
    if (written)
      purges.push(
        ...(await Promise.all(
          cluster.ports.readers.map((port) => watchPurge(port, written, acknowledgedAt)),
        )),
      )
    await pause(200)
  }
  return purges
}

/** @param {AbortSignal} signal @param {Cluster} cluster */
async function restartUntil(signal, cluster) {
  let restarts = 0
  while (!signal.aborted) {
    await cluster.fleet?.restart()
    restarts += cluster.fleet?.members.length ?? 0
  }
  return restarts
}

/** Schedules articles for a moment at which members restart. @param {Newsroom} newsroom */
async function schedule(newsroom) {
  const at = Date.now() + aheadMs
  for (let number = 1; number <= 10; number++)
    await newsroom.publish(`За розкладом ${number}`, new Date(at).toISOString())
  await pause(at - Date.now() + 1_000)
}

/** @param {Follower} follower @param {Newsroom} newsroom */
function faultsOf({ changes }, { written }) {
  const cursors = new Set(changes.map(({ cursor }) => cursor))
  const twice = changes.length - cursors.size
  const faults = twice > 0 ? [`${twice} entries of the log were given twice`] : []
  for (const { id, headline } of written) {
    const times = changes.filter((change) => change.id === id && change.action === 'created').length
    if (times !== 1) faults.push(`${headline} (${id}) was told of ${times} times`)
  }
  return faults
}
