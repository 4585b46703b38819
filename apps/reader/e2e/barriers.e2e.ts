import { sitePaths } from '@news/contract'
import { type Locale, locales } from '@news/domain'
import type { Browser, Page } from 'playwright-core'
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

/** Every page that has an address of its own, and one of every kind that the three front pages lead to. */
async function listKindsOfPages(): Promise<string[]> {
  const kinds = await Promise.all(locales.map(kindsReachedIn))
  return [...kinds.flat(), '/nowhere', '/de/nowhere']
}

async function kindsReachedIn(locale: Locale): Promise<string[]> {
  const its = sitePaths(locale)
  const own = [
    its.front(),
    its.about(),
    its.contact(),
    its.corrections(),
    its.settings(),
    its.saved(),
    its.search(),
  ]
  const kinds = new RegExp(
    `^${its.saved().replace('/saved', '')}/(?:news|section|tag|author|partnerships)(?:/…)?$`,
  )
  const found = new Map(own.map((path) => [path, path]))
  for (const path of found.values()) {
    const html = await (await fetch(system.url + path)).text()
    for (const [, href = ''] of html.matchAll(/ href="(\/[^"#?]*)"/g)) {
      const kind = href.replace(/(news|section|tag|author|partnerships)\/.*/, '$1/…')
      if (
        kind.startsWith(its.partnerships().replace('partnerships', '')) &&
        kinds.test(kind) &&
        !found.has(kind)
      )
        found.set(kind, href)
    }
  }
  return [...found.values()]
}

describe.each(themes)('in the %s theme', (colorScheme) => {
  it('no page of any kind has a barrier, scrolls sideways, asks anybody else, or complains', async () => {
    expect(paths.length).toBeGreaterThanOrEqual(35)
    const { page, complaints } = await openPage(browser, system.url, { colorScheme })
    const wrong: Record<string, string[]> = {}
    for (const path of paths) {
      const found = await findFaults(page, path, colorScheme)
      // Chromium itself reports that a page was answered with 404, as it should.
      found.push(
        ...complaints.splice(0).filter((text) => !/nowhere/.test(path) || !/status of 404/.test(text)),
      )
      if (found.length > 0) wrong[path] = found
    }
    expect(wrong).toEqual({})
    await page.context().close()
  }, 240_000)
})

async function findFaults(page: Page, path: string, theme: (typeof themes)[number]): Promise<string[]> {
  await page.goto(system.url + path)
  const found = await findBarriers(page)
  for (const width of [320, ...widths]) {
    await page.setViewportSize({ width, height: 900 })
    if ((await overhang(page)) > 0) found.push(`scrolls sideways at ${width} pixels`)
    await keepPicture(page, `${path.replaceAll('/', '_')}-${width}-${theme}`)
  }
  return found
}
