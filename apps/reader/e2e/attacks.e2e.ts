import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { attacks } from './fixtures/attacks.ts'
import { type System, startSystem } from './system.ts'

/** More strings that others have published, where somebody has put them beside the repository. */
const published = join(import.meta.dirname, '../../../../shared/data/attacks/html-payloads.json')

function payloads(): string[] {
  if (!existsSync(published)) return attacks
  const more = JSON.parse(readFileSync(published, 'utf8')) as { payload: string }[]
  return [...attacks, ...more.map(({ payload }) => payload)]
}

/** A PNG of one pixel. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Pages that are looked at at the same time, and for how long. */
const tabs = 3
const patienceMs = 240_000

const picture = 'https://old.example/wp-content/uploads/picture.png'

/**
 * Each string as the text, the title and the excerpt of a post, as what its author, section and tag are called, and as
 * the words of its picture.
 */
function exportOf(strings: readonly string[]): string {
  // What XML cannot hold, no export does.
  const cdata = (text: string) =>
    `<![CDATA[${text.replaceAll('\u0000', '').replaceAll('\u0001', '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
  const authors = strings.map(
    (text, i) =>
      `<wp:author><wp:author_login>a${i}</wp:author_login><wp:author_display_name>${cdata(text)}</wp:author_display_name></wp:author>`,
  )
  const items = strings.map(
    (text, i) => `<item><title>${cdata(text)}</title><excerpt:encoded>${cdata(text)}</excerpt:encoded>
<wp:post_id>${10_000 + i}</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>${picture}</wp:attachment_url>
<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>${cdata(text)}</wp:meta_value></wp:postmeta></item>
<item><title>${cdata(`${text} ${i}`)}</title><dc:creator>a${i}</dc:creator>
<content:encoded>${cdata(`<p>before</p>${text}`)}</content:encoded><excerpt:encoded>${cdata(text)}</excerpt:encoded>
<wp:post_id>${i + 1}</wp:post_id><wp:post_date_gmt>2025-10-02 12:20:00</wp:post_date_gmt><wp:post_name>attack-${i}</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${10_000 + i}</wp:meta_value></wp:postmeta>
<category domain="category" nicename="c${i}">${cdata(text)}</category><category domain="post_tag" nicename="t${i}">${cdata(text)}</category></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="e" xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel>
<title>x</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>${authors.join('')}${items.join('')}</channel></rss>`
}

describe('what attackers write into posts', () => {
  const strings = payloads()
  let system: System
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
    folder = await mkdtemp(join(tmpdir(), 'news-attacks-'))
    const file = join(folder, 'export.xml')
    await writeFile(file, exportOf(strings))
    await mkdir(join(folder, 'uploads'))
    await writeFile(join(folder, 'uploads/picture.png'), Buffer.from(dot, 'base64'))
    await system.news('import', file).catch(() => undefined)
  })

  afterAll(async () => {
    await Promise.all([browser?.close(), system?.stop()])
    await rm(folder, { recursive: true })
  })

  /** The pages of all that was imported, and those that list it. */
  function addresses(): string[] {
    const articles = strings.map((_, i) => `/news/attack-${i}`)
    const lists = attacks.map((_, i) => `/section/c${i}`)
    return ['/', '/search?q=before', '/search?q=window.hit', ...articles, ...lists].map(
      (path) => system.url + path,
    )
  }

  it(
    'does nothing in a browser that listens to everything',
    async () => {
      const all = addresses()
      const shares = Array.from({ length: tabs }, (_, tab) => all.filter((__, i) => i % tabs === tab))
      const looks = await Promise.all(shares.map(lookAt))
      expect({
        acted: looks.flatMap(({ acted }) => acted),
        complaints: looks.flatMap(({ complaints }) => complaints),
      }).toEqual({ acted: [], complaints: [] })
      const visited = looks.reduce((sum, look) => sum + look.visited, 0)
      expect(visited).toBeGreaterThan(all.length * 0.9)
    },
    patienceMs,
  )

  async function lookAt(urls: readonly string[]) {
    const { page, complaints } = await openPage(browser, system.url)
    const acted: string[] = []
    page.on('dialog', async (dialog) => {
      acted.push(`dialog on ${page.url()}`)
      await dialog.dismiss()
    })
    page.on('popup', () => acted.push(`window from ${page.url()}`))
    page.on('frameattached', () => acted.push(`frame on ${page.url()}`))
    let visited = 0
    for (const url of urls) {
      const answer = await page.goto(url)
      if (answer?.status() === 200) visited++
      const left = await page.evaluate(findActive)
      if (left.hit || left.active + left.wild > 0 || left.at !== url) acted.push(JSON.stringify(left))
    }
    return { acted, complaints, visited }
  }

  it('does nothing in whoever shows the feeds as the HTML that they hold', async () => {
    const { page, complaints } = await openPage(browser, `${system.url}/robots.txt`)
    let shown = 0
    for (const query of ['', ...attacks.map((_, i) => `?section=c${i}`)]) {
      const json = await textOf(`/feed.json${query}`)
      const { items } = JSON.parse(json) as { items: { content_html: string }[] }
      const feeds = [await textOf(`/feed.xml${query}`), await textOf(`/feed.atom${query}`)]
      const texts = [...items.map(({ content_html: html }) => html), ...(await page.evaluate(htmlIn, feeds))]
      expect(await page.evaluate(findActing, texts)).toEqual([])
      shown += texts.length
    }
    expect(shown).toBeGreaterThan(attacks.length * 5)
    // A reader of feeds does load the pictures that a feed shows; the page of an article does not.
    expect(complaints.filter((text) => !/^asked|Failed to load resource|ERR_/.test(text))).toEqual([])
  })

  it('does nothing when a browser opens a feed itself', async () => {
    const { page } = await openPage(browser, `${system.url}/robots.txt`)
    const acted: string[] = []
    page.on('dialog', async (dialog) => {
      acted.push(dialog.message())
      await dialog.dismiss()
    })
    for (const path of ['/feed.xml', '/feed.atom', '/feed.json', '/sitemap.xml', '/news-sitemap.xml']) {
      // Some are offered as files, which is as good.
      await page.goto(system.url + path).catch(() => undefined)
      if (await page.evaluate(() => 'hit' in globalThis)) acted.push(path)
    }
    expect(acted).toEqual([])
  })

  async function textOf(path: string): Promise<string> {
    const answer = await fetch(system.url + path)
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }
})

/** Runs in the browser: what of a page is not ours, or could act. */
function findActive() {
  const active = document.querySelectorAll(
    'main :is(script,iframe,object,embed,form:not([action$="/search"]),svg script,math,style,base,meta,link,template,[style],[srcdoc],[onerror],[onload],[onclick],[onfocus],[onmouseover],[ontoggle])',
  )
  const wild = [...document.querySelectorAll('main a, main img')].filter((element) =>
    /^\s*(?:javascript|data|vbscript|blob|feed|view-source):/i.test(
      element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    ),
  )
  return { hit: 'hit' in globalThis, active: active.length, wild: wild.length, at: location.href }
}

/** Runs in the browser: all of a feed that readers of feeds take for HTML; for RSS that is every text. */
function htmlIn(feeds: readonly string[]): string[] {
  return feeds.flatMap((xml) => {
    const feed = new DOMParser().parseFromString(xml, 'application/xml')
    if (feed.querySelector('parsererror')) throw new Error(`The feed is no XML: ${xml.slice(0, 200)}`)
    return [...feed.querySelectorAll('rss *, content, summary[type=html]')]
      .filter(({ children }) => children.length === 0)
      .map(({ textContent }) => textContent ?? '')
  })
}

/** Runs in the browser: shows texts as HTML, and tells which of them hold something that could act. */
function findActing(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    document.body.innerHTML = text
    const active = document.body.querySelector(
      'script,iframe,object,embed,form,svg,math,style,base,meta,link,template,[style],[srcdoc],[onerror],[onload]',
    )
    return 'hit' in globalThis || active !== null
  })
}
