import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers, keepPicture, launchBrowser, openPage, overhang, themes, widths } from './browser.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let paths: string[]

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
  paths = await listKindsOfPages()
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

/** One page of every kind that can be reached from the three front pages, and one that cannot. */
async function listKindsOfPages(): Promise<string[]> {
  const found = new Map<string, string>()
  for (const front of ['/', '/de', '/en']) {
    found.set(front, front)
    const pages = [front]
    for (const path of pages) {
      const html = await (await fetch(system.url + path)).text()
      for (const [, href = ''] of html.matchAll(/ href="(\/[^"#?]*)"/g)) {
        const kind = href.replace(/(news|section|tag|author|partnerships)\/.*/, '$1/…')
        if (!/\/(news|section|tag|author|partnerships)(\/|$)/.test(href) || found.has(kind)) continue
        found.set(kind, href)
        if (kind.endsWith('news/…')) pages.push(href)
      }
    }
  }
  return [...found.values(), '/nowhere']
}

describe.each(themes)('in the %s theme', (colorScheme) => {
  it('no page of any kind has a barrier, scrolls sideways, asks anybody else, or complains', async () => {
    expect(paths.length).toBeGreaterThanOrEqual(13)
    const wrong: Record<string, string[]> = {}
    for (const path of paths) {
      const found = await findFaults(path, colorScheme)
      if (found.length > 0) wrong[path] = found
    }
    expect(wrong).toEqual({})
  }, 120_000)
})

async function findFaults(path: string, colorScheme: (typeof themes)[number]): Promise<string[]> {
  const { page, complaints } = await openPage(browser, system.url + path, { colorScheme })
  const found = await findBarriers(page)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    if ((await overhang(page)) > 0) found.push(`scrolls sideways at ${width} pixels`)
    await keepPicture(page, `${path.replaceAll('/', '_')}-${width}-${colorScheme}`)
  }
  await page.context().close()
  // Chromium itself reports that the page was answered with 404, as it should.
  return [...found, ...complaints.filter((text) => path !== '/nowhere' || !/status of 404/.test(text))]
}
