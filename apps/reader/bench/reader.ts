/** `npm run bench -- reader`: kept and new pages of the built reader against their floors, all in one run. */
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sitePaths } from '@news/contract'
import { startFloors } from '../../../.tools/bench/floors.ts'
import { browser, loadColumns, measure, type Subject } from '../../../.tools/bench/load.ts'
import type { Running } from '../../../.tools/bench/process.ts'
import { report } from '../../../.tools/bench/table.ts'
import { tell } from '../../../.tools/progress.ts'
import { publishArticles } from './parts/articles.ts'
import { withSystem } from './parts/system.ts'

const clock = (name: string) => `--import=${join(import.meta.dirname, `parts/${name}-clock.ts`)}`

/** So often is a page asked for before the reader makes its smallest form, in the background. */
const timesAsked = 40
const packingMs = 1_500

/** Two for each of those who ask at the same time. */
const differentArticles = 64

/** So many articles that nobody has asked for yet are asked for in a round; there are five, and one to warm up. */
const newArticles = 400
const roundsOfNew = 6

await withSystem(async ({ api, startReader, folder, own }) => {
  tell('publishing articles')
  const count = 1 + differentArticles + roundsOfNew * newArticles
  const [first = '', ...others] = await publishArticles({ api, folder }, count)
  const different = others.splice(0, differentArticles)
  const { article } = sitePaths('uk')
  const path = article(first)
  const reader = await startReader()
  const leaping = await startReader({}, [clock('leaping')])
  const drawing = await startReader({ NEWS_TIME_ZONE: 'UTC' }, [clock('midnight')])
  const keepsNone = await startReader({ NEWS_CACHE_MB: '0' })
  for (const reader of [leaping, drawing]) await letGo(reader, path)
  const leaps = await listTags(leaping.url + path, 12)
  if (leaps.some((tag, i) => tag === leaps[i - 1])) throw new Error('The clock leaps in vain.')
  if (new Set(await listTags(drawing.url + path, 120)).size < 2)
    throw new Error('The clock does not go back.')
  for (let time = 0; time < timesAsked; time++)
    await (await fetch(reader.url + path, { headers: browser })).arrayBuffer()
  await pause(packingMs)
  const subjects: Subject[] = [
    ...(await startFloors(reader, path, { folder, own })),
    { name: 'reader, kept article', running: reader, path },
    { name: 'reader, kept front page', running: reader, path: '/' },
    { name: 'reader, article said anew and compressed', running: leaping, path },
    { name: 'reader, article rendered with all its parts and compressed', running: drawing, path },
    {
      name: 'reader, no page kept: articles loaded, rendered, compressed',
      running: keepsNone,
      path: different.map(article),
    },
    {
      name: 'the same, told what is not in their dictionary',
      running: keepsNone,
      path: different.map(article),
      headers: await keepDictionary(keepsNone.url),
    },
    {
      name: 'reader, no cache: loaded, rendered, compressed; 1 asks',
      running: keepsNone,
      path,
      connections: 1,
    },
    {
      name: 'reader and API, articles nobody had asked for; 1 asks',
      running: reader,
      path: () => others.splice(0, newArticles).map(article),
      connections: 1,
      behind: [api],
    },
  ]
  report({
    title: 'Pages of the reader',
    measured: await measure(subjects),
    columns: loadColumns,
    packages: ['express', 'react', 'react-dom', 'autocannon'],
  })
})

/** What a browser says that keeps the dictionary of the pages: it had seen two of them (RFC 9842). */
async function keepDictionary(url: string): Promise<Record<string, string>> {
  const { headers } = await fetch(url, { headers: { 'sec-fetch-site': 'same-origin' } })
  const path = /<(.+)>/.exec(headers.get('link') ?? '')?.[1]
  const bytes = Buffer.from(await (await fetch(url + path)).arrayBuffer())
  return {
    'accept-encoding': `${browser['accept-encoding']}, dcb, dcz`,
    'available-dictionary': `:${hash('sha256', bytes, 'base64')}:`,
  }
}

/** Lets the clock of a reader go its own way once the page is kept. */
async function letGo({ url, pid }: Running, path: string): Promise<void> {
  await (await fetch(url + path)).arrayBuffer()
  process.kill(pid, 'SIGUSR2')
  await pause(packingMs)
}

/**
 * The validators of a page that is asked for again and again.
 *
 * @throws when the page is asked of the API again: then it is something else that is measured
 */
async function listTags(url: string, times: number): Promise<(string | null)[]> {
  const tags: (string | null)[] = []
  for (let time = 0; time < times; time++) {
    const { headers } = await fetch(url)
    if (headers.get('cache-status') !== 'news; hit') throw new Error('The page is asked of the API again.')
    tags.push(headers.get('etag'))
  }
  return tags
}
