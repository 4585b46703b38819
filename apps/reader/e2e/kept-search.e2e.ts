import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers, keepPicture, launchBrowser, openPage, overhang, themes, widths } from './browser.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

type Look = NonNullable<Parameters<typeof openPage>[2]>

/** Some articles were read, nothing was saved, and the network is gone. */
async function openWithoutNetwork(root: string, look: Look = {}): Promise<{ page: Page; asked: string[] }> {
  const { page } = await openPage(browser, system.url + (root || '/'), look)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
  })
  const links = page.locator('main :is(h2, h3) a[href*="/news/"]')
  const articles = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  for (const article of articles.slice(0, 4)) await page.goto(system.url + article)
  await expect
    .poll(() =>
      page.evaluate(async () => (await (await caches.open('scripts')).keys()).map(({ url }) => url)),
    )
    .toEqual(expect.arrayContaining([expect.stringContaining('/kept-search-')]))
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await page.context().setOffline(true)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${system.url}${root}/news/never-read`)
  await page.locator('[data-kept] a').first().waitFor()
  return { page, asked }
}

const found = (page: Page) => page.locator('[data-kept] a')

describe('without a network', () => {
  it('what was read is found by other forms, other apostrophes and in the other script; nobody is asked', async () => {
    const { page, asked } = await openWithoutNetwork('')
    const all = await found(page).count()
    expect(all).toBeGreaterThan(2)
    const field = page.getByRole('searchbox', { name: 'Шукати серед цих статей' })
    await field.fill('вупперталем')
    await expect.poll(() => page.locator('[data-kept] mark').count()).toBeGreaterThan(0)
    const hits = await found(page).allTextContents()
    expect(hits.length).toBeLessThan(all)
    expect(await page.locator('output').textContent()).toBe(`Знайдено статей: ${hits.length}`)
    expect(await findBarriers(page)).toEqual([])

    for (const other of ['кам`янське', 'Kamianske', 'Kamjanske']) {
      await field.fill(other)
      await expect.poll(() => page.locator('[data-kept] mark').allTextContents()).toContain('Кам’янського')
    }
    await field.fill('паровоз')
    await expect.poll(() => found(page).count()).toBe(0)
    expect(await page.locator('output').textContent()).toMatch(/^На пристрої такого немає/)
    await field.fill('')
    await expect.poll(() => found(page).count()).toBe(all)

    await field.fill('вупперталь')
    await expect.poll(() => page.locator('[data-kept] mark').count()).toBeGreaterThan(0)
    await field.press('Enter')
    for (const _ of ['another try', 'the front page', 'what was found']) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('article h1').textContent()).toBe(hits[0])
    expect(asked.filter((url) => url.includes('/v1/search') || url.includes('%D0%B2'))).toEqual([])
    await page.context().close()
  })

  it.each([
    ['/de', 'In diesen Artikeln suchen', 'delegationen', 'Gefundene Artikel: '],
    ['/en', 'Search these articles', 'agreements', 'Articles found: '],
  ])('speaks the language of the reader: %s', async (root, label, q, said) => {
    const { page } = await openWithoutNetwork(root)
    await page.getByLabel(label).pressSequentially(q)
    await expect.poll(() => page.locator('output').textContent()).toContain(said)
    expect(await page.locator('[data-kept] mark').count()).toBeGreaterThan(0)
    await page.context().close()
  })
})

it('comes with the first touch, and stands only where there is something to search', async () => {
  const { page } = await openPage(browser, `${system.url}/saved`)
  await page.getByText('Ви ще нічого не зберегли.').waitFor()
  expect(await page.locator('[data-find]').isHidden()).toBe(true)
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(scripts.filter((name) => name.includes('kept-search'))).toEqual([])
  await page.context().close()
})

describe.each(widths)('at %i pixels', (width) => {
  it.each(themes)('has no barrier and stays in the window, %s', async (colorScheme) => {
    const { page } = await openWithoutNetwork('', { colorScheme, viewport: { width, height: 800 } })
    await page.getByRole('searchbox').fill('партнерство')
    await expect.poll(() => page.locator('[data-kept] mark').count()).toBeGreaterThan(0)
    expect(await overhang(page)).toBe(0)
    expect(await findBarriers(page)).toEqual([])
    await keepPicture(page, `kept-search-${width}-${colorScheme}`)
    await page.context().close()
  })
})
