import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type FakeSite, serveFakeSite } from '../../src/wordpress/sync/fake-site.ts'
import { dumpStore } from './dump-store.ts'
import { changeSite, fillSite } from './fill-site.ts'
import { createPlace, type Place } from './places.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** A kill falls a moment after an answer: into the reading, the drawing of pictures, the transaction. */
const longestMs = 40

interface Plan {
  kills: number
  posts: number
  random: () => number
  onKill?: (share: number) => void
}

export interface SyncKillResult {
  /** How much of all that there was to ask had been answered at each kill. */
  killedAt: number[]
  /** Lines of the store that differ from those of an undisturbed one. */
  differences: string[]
  /** What a round afterwards still changed. */
  leftovers: string
  lines: number
}

/**
 * Follows a site through its first round and through a day of changes, and kills the process at moments that are spread
 * evenly over all of it; then compares the store with one that was never disturbed.
 */
export async function syncKillRounds(plan: Plan): Promise<SyncKillResult> {
  const undisturbed = await followThrough({ ...plan, kills: 0 }, Number.POSITIVE_INFINITY)
  const disturbed = await followThrough(plan, undisturbed.total)
  const expected = new Set(undisturbed.dump)
  const found = new Set(disturbed.dump)
  return {
    killedAt: disturbed.killedAt,
    leftovers: disturbed.leftovers,
    lines: disturbed.dump.length,
    differences: [
      ...disturbed.dump.filter((line) => !expected.has(line)).map((line) => `+ ${line}`),
      ...undisturbed.dump.filter((line) => !found.has(line)).map((line) => `- ${line}`),
      ...disturbed.dump.filter((line, i) => line === disturbed.dump[i - 1]).map((line) => `twice ${line}`),
    ],
  }
}

/** @param total how much there is to ask in all */
async function followThrough({ kills, posts, random, onKill = () => {} }: Plan, total: number) {
  const { site, stop } = await serveFakeSite()
  const place = await createPlace('sqlite')
  try {
    await fillSite(site, posts)
    const asked = new Set<string>()
    const killedAt: number[] = []
    const isDue = () => asked.size / total >= (killedAt.length + 0.5) / kills
    const killing = { isDue, random, onKilled }
    watch(site, asked, '1')
    await followToTheEnd(site, place, killing)
    await changeSite(site)
    watch(site, asked, '2')
    await followToTheEnd(site, place, killing)
    const all = asked.size
    const dump = await dumpStore(place.location, site.url)
    const leftovers = await followToTheEnd(site, place, { ...killing, isDue: () => false })
    return { killedAt, dump, leftovers, total: all }

    function onKilled() {
      killedAt.push(asked.size / total)
      onKill(asked.size / total)
    }
  } finally {
    await stop()
    await place.remove()
  }
}

/** Notes what is asked for: what is asked again after a kill counts once, wherever a list of posts begins then. */
function watch(site: FakeSite, asked: Set<string>, round: string): void {
  site.interrupt = (request) => {
    const url = new URL(request.url ?? '/', site.url)
    const [first] = url.searchParams.get('include')?.split(',') ?? []
    asked.add(`${round} ${first ?? url.pathname + url.search}`)
    return false
  }
}

interface Killing {
  isDue: () => boolean
  random: () => number
  onKilled: () => void
}

/** Runs `news sync` again and again until it comes to its end. */
async function followToTheEnd(site: FakeSite, place: Place, killing: Killing): Promise<string> {
  for (;;) {
    const child = spawn(process.execPath, ['--conditions=@news/source', cli, 'sync', site.url, '--json'], {
      env: { ...place.settings, NEWS_DICTIONARY: 'off' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const ended = once(child, 'close')
    const looking = setInterval(() => {
      if (!killing.isDue()) return
      clearInterval(looking)
      setTimeout(() => child.kill('SIGKILL'), killing.random() * longestMs)
    }, 1)
    const [code, signal] = await ended
    clearInterval(looking)
    if (signal === 'SIGKILL') killing.onKilled()
    else if (code === 0) return JSON.stringify(JSON.parse(said).outcomes)
    else throw new Error(`news sync ended with ${code}.`)
  }
}
