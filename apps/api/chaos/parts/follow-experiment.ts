import { setTimeout as pause } from 'node:timers/promises'
import type { ArticleDraft } from '@news/domain'
import { type Finding, noneOf } from '../../../../.tools/chaos/findings.ts'
import { openDatabase } from '../../src/db/open.ts'
import { catchUp, createMirror, type Followed, follow, type Mirror } from './follower.ts'
import { makeToken } from './kill-rounds.ts'
import { type NewsroomProcess, startNewsroom } from './newsroom-process.ts'
import type { Place } from './places.ts'
import { createLedger, write } from './writer.ts'

/** Half of them talk to one process of the API, half to the other. */
const writers = 4
const followers = 4
const processes = 2

/** Lets writers write and followers follow at full speed, and compares what each follower rebuilt with the store. */
export async function followExperiment(
  place: Place,
  { seconds, random }: { seconds: number; random: () => number },
): Promise<Finding[]> {
  const token = await makeToken(place)
  const newsrooms: NewsroomProcess[] = []
  for (let i = 0; i < processes; i++) newsrooms.push(await startNewsroom(place.settings))
  const urlOf = (i: number) => newsrooms[i % processes]?.url ?? ''
  const ledger = createLedger()
  const mirrors = Array.from({ length: followers }, createMirror)
  try {
    const stop = new AbortController()
    const writing = Array.from({ length: writers }, (_, i) =>
      write({ name: String(i), url: urlOf(i), token, ledger, random, signal: stop.signal }),
    )
    const following = mirrors.map((mirror, i) => follow(urlOf(i), mirror, stop.signal))
    const all = Promise.all([...writing, ...following])
    await Promise.race([pause(seconds * 1_000), all])
    stop.abort()
    await all
    await Promise.all(mirrors.map((mirror, i) => catchUp(urlOf(i), mirror)))
  } finally {
    await Promise.all(newsrooms.map(({ stop }) => stop()))
  }
  const entries = mirrors.map((mirror) => mirror.entries).join(', ')
  return [
    noneOf(
      `on ${place.engine}, what ${followers} followers of ${processes} processes rebuild is what is in the store`,
      await compareWithStore(place, mirrors),
      `${ledger.writes} writes; entries read: ${entries}`,
    ),
  ]
}

async function compareWithStore({ location }: Place, mirrors: readonly Mirror[]): Promise<string[]> {
  const db = await openDatabase(location)
  try {
    const rows = await db
      .selectFrom('articles')
      .select(['id', 'slug', 'revision', 'head'])
      .where('status', '=', 'published')
      .execute()
    const store = new Map(rows.map(({ id, head, ...row }) => [id, { ...row, ...headlineOf(head) }]))
    const { length } = await db.selectFrom('changes').select('position').execute()
    return mirrors.flatMap((mirror, i) =>
      findDifferences(store, mirror, length).map((fault) => `Follower ${i}: ${fault}`),
    )
  } finally {
    await db.destroy()
  }
}

function headlineOf(head: string): { headline: string } {
  const { headline } = JSON.parse(head) as ArticleDraft
  return { headline }
}

function findDifferences(
  store: ReadonlyMap<string, Followed>,
  { articles, entries }: Mirror,
  logLength: number,
): string[] {
  const missed = entries === logLength ? [] : [`read ${entries} of ${logLength} entries.`]
  const extra = [...articles].filter(([id]) => !store.has(id)).map(([, { slug }]) => `has ${slug} still.`)
  const different = [...store].filter(([id, article]) => !isSame(article, articles.get(id)))
  return [...missed, ...extra, ...different.map(([, { slug }]) => `has not ${slug} as it is.`)]
}

function isSame(one: Followed, other: Followed | undefined): boolean {
  return one.slug === other?.slug && one.revision === other.revision && one.headline === other.headline
}
