import { setTimeout as pause } from 'node:timers/promises'
import { type Finding, noneOf } from '../../../../.tools/chaos/findings.ts'
import { openDatabase } from '../../src/db/open.ts'
import { findFaults } from './check-store.ts'
import { createDesk, type Desk, isAway } from './desk.ts'
import { createFullDisk, type FullDisk } from './full-disk.ts'
import { makeToken } from './kill-rounds.ts'
import { type NewsroomProcess, startNewsroom } from './newsroom-process.ts'
import { createLedger, type Ledger, write } from './writer.ts'

const writers = 4

interface Amount {
  /** With room, without, and with room again. */
  secondsEach: number
  random: () => number
}

/** Lets the disk under the embedded store fill up while writers write, and makes room again. */
export async function diskFullExperiment(amount: Amount): Promise<Finding[]> {
  const disk = await createFullDisk()
  const place = { location: { dataDir: disk.dataDir } }
  try {
    const token = await makeToken(place)
    const newsroom = await startNewsroom({ NEWS_DATA_DIR: disk.dataDir })
    try {
      const findings = await observe(disk, newsroom, { token, ...amount })
      return findings.map((finding) => ({ ...finding, promise: `on ${disk.kind}, ${finding.promise}` }))
    } finally {
      await newsroom.kill()
    }
  } finally {
    await disk.remove()
  }
}

async function observe(
  disk: FullDisk,
  newsroom: NewsroomProcess,
  { token, secondsEach, random }: Amount & { token: string },
): Promise<Finding[]> {
  const desk = createDesk(newsroom.url, token)
  const ledger = createLedger()
  const stop = new AbortController()
  const writing = Promise.all(
    Array.from({ length: writers }, (_, i) =>
      write({ name: `${i}`, url: newsroom.url, token, ledger, random, signal: stop.signal }),
    ),
  )
  // It is looked at at the end; a writer that fails earlier must not end the process meanwhile.
  writing.catch(() => undefined)
  await desk.publish('first')
  await pause(secondsEach * 1_000)
  await disk.fill(newsroom.pid)
  const refused = await untilRefused(desk, secondsEach)
  const reads = await readMany(desk, secondsEach)
  const before = ledger.writes
  await disk.makeRoom(newsroom.pid)
  const recoveredMs = await untilWritten(ledger, before)
  await pause(secondsEach * 1_000)
  stop.abort()
  await writing
  await newsroom.stop()
  return [
    {
      promise: 'a write without room is refused with 503 and when to come again, as a problem',
      seen: refused,
      isKept: refused === 'so it was',
    },
    noneOf(
      'what is there can be read meanwhile',
      reads.filter((status) => status !== 200).map((status) => `answered ${status}`),
      `${reads.length} answers`,
    ),
    {
      promise: 'once there is room, writing goes on by itself',
      seen:
        recoveredMs === undefined ? 'nothing was written any more' : `after ${Math.round(recoveredMs)} ms`,
      isKept: recoveredMs !== undefined,
    },
    noneOf(
      'nothing acknowledged is lost, nothing refused is there',
      await compare(disk, ledger),
      `${ledger.writes} writes acknowledged, ${ledger.refused} refused`,
    ),
  ]
}

/** A log that is full takes no more; the few bytes before that may still be there. */
async function untilRefused(desk: Desk, seconds: number): Promise<string> {
  const until = performance.now() + seconds * 1_000
  for (let i = 0; performance.now() < until; i++) {
    const answer = await desk.publish(`while-full-${i}`)
    if (answer.status !== 201) return (await isAway(answer)) ? 'so it was' : `answered ${answer.status}`
  }
  return 'nothing was refused'
}

async function readMany({ read }: Desk, seconds: number): Promise<number[]> {
  const statuses: number[] = []
  const until = performance.now() + seconds * 1_000
  const paths = ['/v1/articles/first', '/v1/changes?limit=5', '/v1/posts', '/feed.xml']
  for (let i = 0; performance.now() < until; i++) {
    const answer = await read(paths[i % paths.length] ?? '/')
    await answer.arrayBuffer()
    statuses.push(answer.status)
    await pause(20)
  }
  return statuses
}

async function untilWritten(ledger: Ledger, before: number): Promise<number | undefined> {
  const begun = performance.now()
  while (performance.now() - begun < 10_000) {
    if (ledger.writes > before) return performance.now() - begun
    await pause(10)
  }
  return undefined
}

/** What the desk has published beside the writers begins otherwise. */
async function compare({ dataDir }: FullDisk, ledger: Ledger): Promise<string[]> {
  const db = await openDatabase({ dataDir })
  const rows = await db.selectFrom('articles').select(['id', 'slug']).execute()
  await db.destroy()
  const extra = rows.filter(
    ({ id, slug }) => !ledger.acknowledged.has(id) && slug !== 'first' && !slug.startsWith('while-full'),
  )
  return [
    ...(await findFaults({ dataDir }, [ledger])),
    ...extra.map(({ slug }) => `${slug} was refused, and is there`),
  ]
}
