/** `npm run bench -- reader`: kept and new pages of the built reader against their floors, all in one run. */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startFloors } from '../../../.tools/bench/floors.ts'
import { browser, loadColumns, measure, type Subject } from '../../../.tools/bench/load.ts'
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
  await proveLeaping(leaping.url + path)
  for (let time = 0; time < timesAsked; time++)
    await (await fetch(reader.url + path, { headers: browser })).arrayBuffer()
  await pause(packingMs)
  const subjects: Subject[] = [
    ...(await startFloors(reader, path, { folder, own })),
    { name: 'reader, kept article', running: reader, path },
    { name: 'reader, kept front page', running: reader, path: '/' },
    { name: 'reader, article rendered and compressed', running: leaping, path },
    { name: 'reader and API, article loaded, too', running: keepsNone, path, behind: [api] },
  ]
  report({
    title: 'Pages of the reader',
    measured: await measure(subjects),
    columns: loadColumns,
    packages: ['express', 'react', 'react-dom', 'autocannon'],
  })
})

/** @throws when the page is not made anew for each answer: then it is no new page that is measured */
async function proveLeaping(url: string): Promise<void> {
  const tags: (string | null)[] = []
  for (let i = 0; i < 12; i++) {
    const { headers } = await fetch(url)
    if (tags.at(-1) === headers.get('etag')) throw new Error('The clock leaps in vain.')
    tags.push(headers.get('etag'))
  }
}
