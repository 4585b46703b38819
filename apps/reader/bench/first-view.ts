/**
 * `npm run bench -- first-view`: when an article is there on slow links and a slow phone, against the same words without
 * any design. Both documents have the same number of bytes; what the article loads beside its document (script, emblem) is
 * part of its time and has no match on the bare page.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { browser as accepting } from '../../../.tools/bench/load.ts'
import { report } from '../../../.tools/bench/table.ts'
import { tell } from '../../../.tools/progress.ts'
import { type Link, startSlowLink } from './parts/slow-link.ts'
import { listArticles, withSystem } from './parts/system.ts'

const tools = new URL('../../../.tools/browser.mjs', import.meta.url).href
/** A first view is over soon, and one differs from the next: many of them. */
const rounds = 21
/** Lighthouse's "slow 4G", and the 3G at the edge of a city. */
const links = {
  'slow 4G': { roundTripMs: 150, bytesPerSecond: 204_800 },
  '3G': { roundTripMs: 400, bytesPerSecond: 50_000 },
} satisfies Record<string, Link>
/** A phone of the middle. */
const cpuSlowdown = 4
/**
 * Before a page is opened, because a new window of Chromium loads pages of its own (its bars), which would work beside what is
 * looked at; and after a page is loaded, for what comes late.
 */
const restMs = 700
/** So often is a page asked for before the reader has made its smallest form. */
const popular = 30

/** `bytes` is what came over the wire until the page was whole: the document and all else. */
type View = Record<'largestMs' | 'blockedMs' | 'shift' | 'bytes', number>

/** A page of the reader, and the same words and pictures in the same number of bytes from as little as possible. */
interface Pair {
  name: string
  page: string
  bare: string
}

/** Of which there is a pair. */
const kinds: Record<string, (html: string) => boolean> = {
  'of words alone': (html) => !/<main.*<img/s.test(html),
  'with its picture': (html) => /<main.*<img/s.test(html),
}

await withSystem(async ({ startReader, own }) => {
  const reader = await startReader()
  const articles = await listArticles(reader.url)
  const pairs: Pair[] = []
  for (const [name, isOne] of Object.entries(kinds)) {
    const article = articles.find(({ html }) => isOne(html))
    if (!article) throw new Error(`The sample holds no article ${name}.`)
    const page = reader.url + article.path
    pairs.push({ name, page, bare: await serveBare(page, reader.url, own) })
  }
  const { findBrowser } = (await import(tools)) as { findBrowser: () => string | undefined }
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('There is no Chromium on this machine: npm test installs one.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  own(() => browser.close())
  for (const [over, link] of Object.entries(links))
    for (const { name, page, bare } of pairs) {
      const [slowPage, slowBare] = [await startSlowLink(page, link), await startSlowLink(bare, link)]
      for (const { close } of [slowPage, slowBare]) own(close)
      await compare({ name: `${name}, ${over}`, page: slowPage.url, bare: slowBare.url }, browser)
    }
})

/** Both in turn, so that a noisy machine is noisy to both. */
async function compare({ name, page, bare }: Pair, browser: Browser): Promise<void> {
  const views: { bare: View[]; article: View[] } = { bare: [], article: [] }
  for (let round = 0; round < rounds; round++) {
    tell(`round ${round + 1} of ${rounds}: ${name}`)
    const turns = [
      () => look(browser, bare).then((view) => views.bare.push(view)),
      () => look(browser, page).then((view) => views.article.push(view)),
    ]
    for (const turn of round % 2 ? turns.toReversed() : turns) await turn()
  }
  tell('')
  report({
    title: `The first view of an article ${name}, on a slow phone`,
    measured: [
      { name: 'bare HTML', rounds: views.bare },
      { name: 'article of the reader', rounds: views.article },
    ],
    columns: [
      { key: 'largestMs', title: 'LCP ms' },
      { key: 'blockedMs', title: 'TBT ms' },
      { key: 'shift', title: 'CLS', digits: 2 },
      { key: 'bytes', title: 'all bytes' },
    ],
    packages: ['playwright-core'],
  })
}

/**
 * The words and pictures of a page without its styles and scripts, filled up to the same size on the wire where these were,
 * in front of the words: behind them, nobody would wait for it, and it would not be a page of the same size. Pictures come
 * from where the page has them.
 */
async function serveBare(url: string, reader: string, own: (close: () => unknown) => void): Promise<string> {
  for (let i = 0; i < popular; i++) await (await fetch(url, { headers: accepting })).text()
  const html = await (await fetch(url)).text()
  const size = brotliCompressSync(html).length
  const words = html
    .replace(/<(script|style)[\s\S]*?<\/\1>|<link[^>]*>|<img src="\/icon[^>]*>/g, '')
    // Else the browser asks for an icon.
    .replace('<title>', '<link rel="icon" href="data:,"><title>')
    .replaceAll('<img ', '<img style="max-width:100%;height:auto" ')
  let filling = ''
  const filled = () => brotliCompressSync(words.replace('<title>', `${filling}<title>`))
  while (filled().length < size) filling += `<!--${Math.random()}${Math.random()}-->`
  const bytes = filled()
  const server = createServer(async ({ url: path = '' }, response) => {
    const picture = path.startsWith('/media/') ? await fetch(reader + path) : undefined
    const type = picture?.headers.get('content-type') ?? 'text/html; charset=utf-8'
    response.writeHead(200, { 'Content-Type': type, ...(!picture && { 'Content-Encoding': 'br' }) })
    response.end(picture ? Buffer.from(await picture.arrayBuffer()) : bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  own(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** Opens a page for the first time, on the slow phone. */
async function look(browser: Browser, url: string): Promise<View> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.addInitScript(observe)
  await page.waitForTimeout(restMs)
  await page.goto(url)
  await page.waitForTimeout(restMs)
  const view = await page.evaluate(() => (window as unknown as { look: () => Omit<View, 'bytes'> }).look())
  await context.close()
  return { ...view, bytes }
}

/**
 * Runs in the page. What blocks is counted from the first content on, as the measure is defined (Total Blocking Time): there
 * is nothing to touch before, and of the work before Chromium tells only where a script had a part in it.
 */
function observe(): void {
  const view = { largestMs: 0, shift: 0 }
  const tasks: PerformanceEntry[] = []
  const watch = (type: string, note: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => {
    view.largestMs = entry.startTime
  })
  watch('longtask', (entry) => tasks.push(entry))
  watch('layout-shift', (entry) => {
    view.shift += entry.value ?? 0
  })
  const look = () => {
    const [content] = performance.getEntriesByName('first-contentful-paint')
    const from = content?.startTime ?? 0
    const blocked = tasks.map(
      ({ startTime, duration }) => startTime + duration - Math.max(startTime, from) - 50,
    )
    return { ...view, blockedMs: blocked.reduce((sum, ms) => sum + Math.max(0, ms), 0) }
  }
  Object.assign(window, { look })
}
