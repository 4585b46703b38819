import { setTimeout as pause } from 'node:timers/promises'
import { type Finding, noneOf } from '../../../../.tools/chaos/findings.ts'
import { findFaults } from './check-store.ts'
import { createDesk, type Desk, readLog } from './desk.ts'
import { makeToken } from './kill-rounds.ts'
import { type JumpingNewsroom, startJumpingNewsroom, startNewsroom } from './newsroom-process.ts'
import type { Place } from './places.ts'

const hourMs = 60 * 60_000

/** When Kyiv puts its clocks back and forward: the hours that there are twice, or not at all, end and begin here. */
const changesOfTheClock = ['2027-10-31T01:00:00.000Z', '2028-03-26T01:00:00.000Z']

/** Longer than it takes anybody who looks for what is due by himself. */
const settleMs = { sqlite: 400, postgres: 1_500 }

/** Lets the clock of one of two processes over one store jump while articles are scheduled and written. */
export async function clockExperiment(place: Place): Promise<Finding[]> {
  const token = await makeToken(place)
  const jumping = await startJumpingNewsroom(place.settings)
  const steady = await startNewsroom(place.settings)
  try {
    return await observe(place, jumping, createDesk(jumping.url, token), createDesk(steady.url, token))
  } finally {
    await Promise.all([jumping.kill(), steady.kill()])
  }
}

async function observe(place: Place, newsroom: JumpingNewsroom, desk: Desk, other: Desk): Promise<Finding[]> {
  const scheduled = await scheduleMany(desk, new Date(Date.now() + hourMs).toISOString(), 5)
  const early = (await desk.read(`/v1/articles/${scheduled[0]}`)).status
  await newsroom.setClock(2 * hourMs)
  await follow(desk, place)
  const onTime = (await desk.read(`/v1/articles/${scheduled[0]}`)).status
  const first = await readLog(desk)
  // Back to before they were due, then over the same hour once more, and ahead by less and more.
  for (const [i, hours] of [-3, 0, 1.5, -1, 2].entries()) {
    await newsroom.setClock(hours * hourMs)
    await mustPublish(desk, `jump-${i}`)
    await follow(desk, place)
  }
  const words = await crossChangesOfTheClock(newsroom, desk)
  await follow(other, place)
  const log = await readLog(other)
  return [
    {
      promise: 'a scheduled article appears when the clock says so, not before',
      seen: `answered ${early}, and ${onTime} once the clock had jumped over its moment`,
      isKept: early === 404 && onTime === 200,
    },
    noneOf(
      'each is told of exactly once, however often its moment comes and goes',
      scheduled.flatMap((slug) => timesIn(log, slug)),
      `${scheduled.length} scheduled, ${log.length} entries in the log`,
    ),
    noneOf(
      'the log keeps its order: what was read of it once is still its beginning',
      first.flatMap(({ cursor }, i) => (log[i]?.cursor === cursor ? [] : [`entry ${i + 1} is another one`])),
      `${first.length} entries read before the clock went back`,
    ),
    noneOf('no gap, no entry without its row', await findFaults(place.location, []), `${log.length} entries`),
    noneOf('no id and no cursor is given twice', twice(log), `${log.length} cursors`),
    noneOf(
      'over a change to and from summer time, what was published 20 minutes ago says so',
      words.filter((text) => text !== '20 хвилин тому'),
      words.join(', '),
    ),
  ].map((finding) => ({ ...finding, promise: `on ${place.engine}, ${finding.promise}` }))
}

async function scheduleMany(desk: Desk, at: string, count: number): Promise<string[]> {
  const slugs = Array.from({ length: count }, (_, i) => `scheduled-${i}`)
  for (const slug of slugs) await mustPublish(desk, slug, at)
  return slugs
}

async function mustPublish(desk: Desk, slug: string, at?: string): Promise<void> {
  const answer = await desk.publish(slug, at)
  if (answer.status !== 201) throw new Error(`${slug} was answered ${answer.status}: ${await answer.text()}`)
}

/** Somebody waits for the log: what is due is entered. */
async function follow(desk: Desk, { engine }: Place): Promise<void> {
  await readLog(desk)
  await pause(settleMs[engine])
}

/** How old an article is said to be whose 20 minutes have the change in their middle. */
async function crossChangesOfTheClock(newsroom: JumpingNewsroom, desk: Desk): Promise<string[]> {
  const words: string[] = []
  for (const [i, change] of changesOfTheClock.entries()) {
    const tenMinutes = 10 * 60_000
    const at = Date.parse(change)
    await newsroom.setClock(at + tenMinutes - Date.now())
    await mustPublish(desk, `change-${i}`, new Date(at - tenMinutes).toISOString())
    const answer = await desk.read('/v1/posts?limit=100&locale=uk')
    const { items } = (await answer.json()) as { items: { slug: string; published: { text: string } }[] }
    words.push(items.find(({ slug }) => slug === `change-${i}`)?.published.text ?? 'nothing')
  }
  return words
}

function timesIn(log: Awaited<ReturnType<typeof readLog>>, wanted: string): string[] {
  const { length } = log.filter(({ slug, action }) => slug === wanted && action === 'created')
  return length === 1 ? [] : [`${wanted} is in the log ${length} times`]
}

function twice(log: Awaited<ReturnType<typeof readLog>>): string[] {
  const created = log.filter(({ action }) => action === 'created')
  return [log.map(({ cursor }) => cursor), created.map(({ id }) => id)].flatMap((names) =>
    names.filter((name, i) => names.indexOf(name) !== i),
  )
}
