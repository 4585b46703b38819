import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Client } from '@news/contract'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { drawPhotograph } from './fixtures/photograph.ts'
import { openNewsroom, publish } from './newsroom.ts'
import { type System, startSystem } from './system.ts'

const kilobyte = 1_024

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

/** Counts what comes over the wire for a page and its worker: bodies as they are encoded. */
async function countBytes(page: Page): Promise<Map<string, number>> {
  const bytes = new Map<string, number>()
  const session: CDPSession = await page.context().newCDPSession(page)
  const urls = new Map<string, string>()
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url))
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId) ?? ''
    bytes.set(url, (bytes.get(url) ?? 0) + encodedDataLength)
  })
  return bytes
}

function sum(bytes: ReadonlyMap<string, number>, kind: RegExp): number {
  return [...bytes].filter(([url]) => kind.test(url)).reduce((all, [, size]) => all + size, 0)
}

/** Words as newspapers have them: those of the sample newsroom, so many. */
async function readWords(newsroom: Client, count: number): Promise<string> {
  const { items } = await newsroom.listArticles({ query: { language: 'uk', limit: 20 } })
  const texts = await Promise.all(items.map(({ slug }) => newsroom.getArticleText({ params: { slug } })))
  return texts.join(' ').split(/\s+/).slice(0, count).join(' ')
}

/** What a page weighs as it is sent first. */
async function bytesOfDocument(path: string): Promise<number> {
  const html = await (await fetch(system.url + path)).text()
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}

async function bytesOfWorker(): Promise<number> {
  const { headers } = await fetch(`${system.url}/sw.js`, { headers: { 'accept-encoding': 'br' } })
  return Number(headers.get('content-length'))
}

/** An export of WordPress with one post and the picture above it. */
function exportWithPicture(words: string): string {
  const item = (type: string, id: number, fields: string) => `<item>${fields}<wp:post_id>${id}</wp:post_id>
    <wp:post_date_gmt>2025-11-03 08:00:00</wp:post_date_gmt><wp:post_type>${type}</wp:post_type></item>`
  const post = `<title>Листя в гаю</title><content:encoded><![CDATA[<p>${words}</p>]]></content:encoded>
    <wp:post_name>lystia-v-haiu</wp:post_name><wp:status>publish</wp:status>
    <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>2</wp:meta_value></wp:postmeta>`
  const picture = `<title>Гай</title><wp:status>inherit</wp:status>
    <wp:attachment_url>https://grove.example/wp-content/uploads/2025/10/gai.jpg</wp:attachment_url>`
  return `<?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
    <channel><title>Гай</title><link>https://grove.example</link><language>uk</language><wp:wxr_version>1.2</wp:wxr_version>
    <wp:base_blog_url>https://grove.example</wp:base_blog_url>
    ${item('attachment', 2, picture)}${item('post', 1, post)}</channel></rss>`
}

describe('an article of 500 words', () => {
  it('takes 7 KB for the page, 1.5 KB for scripts, 4 KB for the worker, 10 KB in all, and moves nothing', async () => {
    const newsroom = await openNewsroom(system)
    const markdown = await readWords(newsroom, 500)
    expect(markdown.split(' ')).toHaveLength(500)
    const slug = await publish(newsroom, 'Рада ухвалила угоду про партнерство', { markdown })
    const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'uk' })
    const page = await context.newPage()
    const bytes = await countBytes(page)
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(`${system.url}/news/${slug}`)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForTimeout(1_000)

    const document = await bytesOfDocument(`/news/${slug}`)
    const scripts = sum(bytes, /\/assets\/.*\.js$/)
    const worker = await bytesOfWorker()
    expect(document).toBeLessThanOrEqual(7 * kilobyte)
    expect(scripts).toBeLessThanOrEqual(1.5 * kilobyte)
    expect(worker).toBeLessThanOrEqual(4 * kilobyte)
    expect(document + scripts + worker + sum(bytes, /\.(?:svg|json)$/)).toBeLessThanOrEqual(10 * kilobyte)
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
    await context.close()
  })

  it('takes no more than 7 KB with a partnership beside it, and 8 KB with 700 words', async () => {
    const newsroom = await openNewsroom(system)
    const [partnership] = (await newsroom.listPartnerships()).items
    for (const [words, kilobytes] of [
      [500, 7],
      [700, 8],
    ] as const) {
      const slug = await publish(newsroom, `Рада ухвалила угоду про партнерство: ${words}`, {
        markdown: await readWords(newsroom, words),
        partnerships: [partnership?.slug ?? ''],
      })
      expect(await bytesOfDocument(`/news/${slug}`)).toBeLessThanOrEqual(kilobytes * kilobyte)
    }
  })
})

describe('an article with a photograph full of detail', () => {
  let path: string

  beforeAll(async () => {
    const newsroom = await openNewsroom(system)
    const folder = await mkdtemp(join(tmpdir(), 'news-e2e-export-'))
    await mkdir(join(folder, 'uploads/2025/10'), { recursive: true })
    await writeFile(join(folder, 'uploads/2025/10/gai.jpg'), drawPhotograph())
    const file = join(folder, 'export.xml')
    await writeFile(file, exportWithPicture(await readWords(newsroom, 500)))
    await system.news('import', file)
    await rm(folder, { recursive: true })
    path = '/news/lystia-v-haiu'
  })

  it.each([2, 3])(
    'takes 45 KB with all that comes first, on a phone of 360 px with %i dots for each',
    async (dots) => {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        deviceScaleFactor: dots,
        locale: 'uk',
      })
      const page = await context.newPage()
      const bytes = await countBytes(page)
      await page.goto(system.url + path)
      await page.evaluate(() => navigator.serviceWorker.ready)
      await page.waitForTimeout(1_000)
      const shown = await page
        .locator('main img')
        .first()
        .evaluate((image: HTMLImageElement) => image.currentSrc)

      expect(shown).toMatch(/\.avif$/)
      expect(sum(bytes, /\.avif$/)).toBeGreaterThan(10 * kilobyte)
      expect([...bytes.keys()].filter((url) => url.includes('/media/'))).toEqual([shown])
      const whole =
        (await bytesOfDocument(path)) +
        (await bytesOfWorker()) +
        sum(bytes, /\.(?:js|svg|json|avif|webp|jpg)$/)
      expect(whole).toBeLessThanOrEqual(45 * kilobyte)
      await context.close()
    },
  )

  it('is saved with the one of all sizes that the device shows', async () => {
    const { page } = await openPage(browser, system.url + path, { viewport: { width: 360, height: 740 } })
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.locator('[data-save]').click()
    await page.locator('[data-saved=true]').waitFor()
    const shown = await page
      .locator('main img')
      .first()
      .evaluate((image: HTMLImageElement) => image.currentSrc)
    const kept = () =>
      page.evaluate(async () => (await (await caches.open('saved')).keys()).map(({ url }) => url))
    expect(await kept()).toEqual(expect.arrayContaining([system.url + path, shown]))
    await page.locator('[data-save]').click()
    await page.locator('[data-saved=false]').waitFor()
    expect(await kept()).toEqual([])
    await page.context().close()
  })
})

describe('words that depend on the moment', () => {
  it.each([
    ['on a device of another zone', 'America/New_York', 'uk'],
    ['on the other side of the date line', 'Pacific/Kiritimati', 'de'],
  ])('are those of the server %s', async (_, timezoneId, locale) => {
    const path = locale === 'uk' ? '/' : `/${locale}`
    const { page, complaints } = await openPage(browser, system.url + path, { timezoneId, locale })
    const said = () => page.locator('time').allTextContents()
    const before = await said()
    const after = await page.evaluate(async () => {
      for (const time of document.querySelectorAll<HTMLElement>('time[data-next]'))
        time.dataset.next = new Date(Date.now() - 1).toISOString()
      document.dispatchEvent(new Event('visibilitychange'))
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      return [...document.querySelectorAll('time')].map((time) => time.textContent)
    })
    expect(before.length).toBeGreaterThan(3)
    expect(after).toEqual(before)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
