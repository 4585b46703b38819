import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers, keepPicture, launchBrowser, openPage, overhang, themes, widths } from './browser.ts'
import { type System, startSystem } from './system.ts'

/** An export of our own, and those of real sites where somebody has put them beside the repository. */
const realExports = join(import.meta.dirname, '../../../../shared/data/wordpress')
const files = [
  join(import.meta.dirname, 'fixtures/export.wxr.xml'),
  join(realExports, 'newsroom.wxr.xml'),
  join(realExports, 'theme-unit-test.wxr.xml'),
].filter((file) => existsSync(file))

/** There are many articles to look at. */
const patienceMs = 300_000

describe('what was imported from WordPress', () => {
  let system: System
  let browser: Browser
  let urls: string[]

  beforeAll(async () => {
    ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
    const before = await listArticles()
    for (const file of files) await system.news('import', file)
    urls = (await listArticles()).filter((url) => !before.includes(url))
    expect(urls.length).toBeGreaterThan(files.length)
  })

  afterAll(() => Promise.all([browser?.close(), system?.stop()]))

  async function listArticles(): Promise<string[]> {
    const found: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const answer: unknown = await (
        await fetch(`${system.url}/v1/posts?limit=100${next && `&after=${next}`}`)
      ).json()
      const page = answer as { items: { slug: string }[]; next: string | null }
      found.push(...page.items.map(({ slug }) => `${system.url}/news/${slug}`))
      next = page.next
    }
    return found
  }

  it('no page runs, frames or asks for anything that came with it', async () => {
    for (const url of urls) {
      const html = await (await fetch(url)).text()
      const [main = ''] = html.slice(html.indexOf('<main')).split('</main>')
      expect(main, url).not.toMatch(/<(?:script|iframe|object|embed|form|svg|style|base|meta|link)\b/i)
      expect(main, url).not.toMatch(/<[^>]*\s(?:on\w+|style|srcdoc|formaction)=/i)
      expect(main, url).not.toMatch(/<[^>]*(?:href|src)="\s*(?:javascript|data|vbscript):/i)
    }
  })

  it(
    'every article can be read without JavaScript, on a phone and on a desk',
    async () => {
      const wide: string[] = []
      const complained: Record<string, string[]> = {}
      for (const url of urls) {
        const { page, complaints } = await openPage(browser, url, { javaScriptEnabled: false })
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 })
          if ((await overhang(page)) > 0) wide.push(`${url} at ${width}`)
          await keepPicture(page, `imported-${url.split('/').at(-1)}-${width}`)
        }
        if (complaints.length > 0) complained[url] = complaints
        await page.context().close()
      }
      expect(wide).toEqual([])
      expect(complained).toEqual({})
    },
    patienceMs,
  )

  it(
    'no article has a barrier, light or dark',
    async () => {
      const wrong: Record<string, string[]> = {}
      for (const url of urls) {
        const { page } = await openPage(browser, url)
        for (const colorScheme of themes) {
          await page.emulateMedia({ colorScheme })
          const found = await findBarriers(page)
          if (found.length > 0) wrong[`${url} ${colorScheme}`] = found
        }
        await page.context().close()
      }
      expect(wrong).toEqual({})
    },
    patienceMs,
  )

  it('nobody can read what was a draft', async () => {
    expect((await fetch(`${system.url}/news/shche-ne-dlia-vsikh`)).status).toBe(404)
  })

  it('keeps the apostrophe of Кам’янське as its author typed it', async () => {
    const source = readFileSync(files[0] ?? '', 'utf8')
    const html = (await Promise.all(urls.map(async (url) => (await fetch(url)).text()))).join('')
    for (const apostrophe of ['\u2019', '\u02bc']) {
      expect(source).toContain(`Кам${apostrophe}янськ`)
      expect(html).toContain(`Кам${apostrophe}янськ`)
    }
    expect(source).toContain("Кам'янськ")
    expect(html).toContain('Кам&#x27;янськ')
  })
})
