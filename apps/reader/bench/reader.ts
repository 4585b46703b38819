/** `npm run bench -- reader`: kept and new pages of the built reader against their floors, all in one run. */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startFloors } from '../../../.tools/bench/floors.ts'
import { browser, loadColumns, measure, type Subject } from '../../../.tools/bench/load.ts'
import type { Running } from '../../../.tools/bench/process.ts'
import { report } from '../../../.tools/bench/table.ts'
import { listArticles, withSystem } from './parts/system.ts'

const leapingClock = `--import=${join(import.meta.dirname, 'parts/leaping-clock.ts')}`

/** So often is a page asked for before the reader makes its smallest form, in the background. */
const timesAsked = 40
const packingMs = 1_500

await withSystem(async ({ api, startReader, folder, own }) => {
  const reader = await startReader()
  const leaping = await startReader({}, [leapingClock])
  const keepsNone = await startReader({ NEWS_CACHE_MB: '0' })
  const [{ path } = { path: '' }] = await listArticles(reader.url)
  await letLeap(leaping, path)
  for (let time = 0; time < timesAsked; time++)
    await (await fetch(reader.url + path, { headers: browser })).arrayBuffer()
  await pause(packingMs)
  const subjects: Subject[] = [
    ...(await startFloors(reader, path, { folder, own })),
    { name: 'reader, kept article', running: reader, path },
    { name: 'reader, kept front page', running: reader, path: '/' },
    { name: 'reader, article said anew and compressed', running: leaping, path },
    { name: 'the same, loaded and rendered, too; 1 asks', running: keepsNone, path, connections: 1 },
    { name: 'reader and API, article loaded, too', running: keepsNone, path, behind: [api] },
  ]
  report({
    title: 'Pages of the reader',
    measured: await measure(subjects),
    columns: loadColumns,
    packages: ['express', 'react', 'react-dom', 'autocannon'],
  })
})

/**
 * Lets the clock leap once the page is kept.
 *
 * @throws when the page is not said anew for each answer, or is asked of the API again: then it is something else that is
 * measured
 */
async function letLeap({ url, pid }: Running, path: string): Promise<void> {
  await (await fetch(url + path)).arrayBuffer()
  process.kill(pid, 'SIGUSR2')
  await pause(packingMs)
  const tags: (string | null)[] = []
  for (let i = 0; i < 12; i++) {
    const { headers } = await fetch(url + path)
    if (tags.at(-1) === headers.get('etag')) throw new Error('The clock leaps in vain.')
    if (headers.get('cache-status') !== 'news; hit') throw new Error('The page is asked of the API again.')
    tags.push(headers.get('etag'))
  }
}
