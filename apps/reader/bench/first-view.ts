/** `npm run bench -- first-view`: when an article is there on a slow link and a slow phone, against a page that is only text. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { findArticle, withSystem } from './system.ts'

const tools = new URL('../../../.tools/browser.mjs', import.meta.url).href
const rounds = 7
/** A phone of the middle on a network of the middle: Lighthouse's "slow 4G". */
const link = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }
const cpuSlowdown = 4

interface View {
  largestMs: number
  blockedMs: number
  shift: number
}

await withSystem(async ({ startReader, own }) => {
  const reader = await startReader()
  const page = reader.url + (await findArticle(reader.url))
  const bare = await serveBare(page, own)
  const { findBrowser } = (await import(tools)) as { findBrowser: () => string | undefined }
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('There is no Chromium on this machine: npm test installs one.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  own(() => browser.close())
  const views: { bare: View[]; article: View[] } = { bare: [], article: [] }
  for (let round = 0; round < rounds; round++) {
    views.bare.push(await look(browser, bare))
    views.article.push(await look(browser, page))
  }
  console.log(
    `${'page'.padEnd(36)}${'LCP ms'.padStart(8)}${'ratio'.padStart(8)}${'TBT ms'.padStart(8)}${'CLS'.padStart(6)}`,
  )
  const [floor, largest] = [views.bare, views.article].map((all) =>
    median(all.map(({ largestMs }) => largestMs)),
  )
  tell('only text, the same bytes', floor ?? 0, 1, views.bare)
  const ratios = views.article.map(({ largestMs }, i) => largestMs / (views.bare[i]?.largestMs ?? largestMs))
  tell('article of the reader', largest ?? 0, median(ratios), views.article)
})

function tell(name: string, largestMs: number, ratio: number, views: readonly View[]): void {
  console.log(
    name.padEnd(36) +
      Math.round(largestMs).toString().padStart(8) +
      ratio.toFixed(2).padStart(8) +
      Math.round(median(views.map(({ blockedMs }) => blockedMs)))
        .toString()
        .padStart(8) +
      Math.max(...views.map(({ shift }) => shift))
        .toFixed(2)
        .padStart(6),
  )
}

/** The words of a page without its styles and scripts, filled up to the same size on the wire. */
async function serveBare(url: string, own: (close: () => unknown) => void): Promise<string> {
  const html = await (await fetch(url)).text()
  const size = brotliCompressSync(html).length
  const words = html.replace(/<(script|style)[\s\S]*?<\/\1>|<link[^>]*>|<img[^>]*>/g, '')
  let filling = ''
  while (brotliCompressSync(words + filling).length < size)
    filling += `<!--${Math.random()}${Math.random()}-->`
  const bytes = brotliCompressSync(words + filling)
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' })
    response.end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  own(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** Opens a page for the first time, on the slow phone and the slow link. */
async function look(browser: Browser, url: string): Promise<View> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', link)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  await page.addInitScript(observe)
  await page.goto(url)
  await page.waitForTimeout(1_500)
  const view = await page.evaluate(() => (window as unknown as { view: View }).view)
  await context.close()
  return view
}

/** Runs in the page. */
function observe(): void {
  const view = { largestMs: 0, blockedMs: 0, shift: 0 }
  Object.assign(window, { view })
  const watch = (type: string, note: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => {
    view.largestMs = entry.startTime
  })
  watch('longtask', (entry) => {
    view.blockedMs += Math.max(0, entry.duration - 50)
  })
  watch('layout-shift', (entry) => {
    view.shift += entry.value ?? 0
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
