import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers, launchBrowser, openPage } from './browser.ts'
import { openNewsroom, publish } from './newsroom.ts'
import { type System, startSystem } from './system.ts'

/** More than stand on one page. */
const stories = 40

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
  const newsroom = await openNewsroom(system)
  for (let i = 1; i <= stories; i++) await publish(newsroom, `Новина ${i} цього дня`)
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

const headlines = '[data-stream] h3 a'

describe('a list that goes over several pages', () => {
  it('grows under the eyes of its reader, by keyboard, and is as long when they come back', async () => {
    const { page, complaints } = await openPage(browser, system.url)
    const before = await page.locator(headlines).allTextContents()
    const entries = await page.evaluate(() => history.length)
    await page.locator('[data-act=more]').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator(headlines).count()).toBeGreaterThan(before.length)

    const all = await page.locator(headlines).allTextContents()
    expect(all.slice(0, before.length)).toEqual(before)
    expect(
      new Set(await page.locator(headlines).evaluateAll((links) => links.map((a) => a.getAttribute('href'))))
        .size,
    ).toBe(all.length)
    const days = await page.locator('[data-stream] h2').allTextContents()
    expect(new Set(days).size).toBe(days.length)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(all[before.length])
    expect([page.url(), await page.evaluate(() => history.length)]).toEqual([`${system.url}/`, entries])
    expect(await findBarriers(page)).toEqual([])

    const place = page.locator(headlines).nth(before.length + 2)
    await place.scrollIntoViewIfNeeded()
    const top = await page.evaluate(() => scrollY)
    await place.click()
    await page.locator('article h1').waitFor()
    await page.goBack()
    await expect.poll(() => page.locator(headlines).allTextContents()).toEqual(all)
    await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(top))
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('grows once, however often the way on is touched before the part is there', async () => {
    const { page } = await openPage(browser, system.url, { serviceWorkers: 'block' })
    const before = await page.locator(headlines).count()
    let letCome = () => {}
    const touched = new Promise<void>((resolve) => (letCome = resolve))
    await page.route(/[?]after=/, (route) => touched.then(() => route.continue()))
    await page.locator('[data-act=more]').dblclick()
    letCome()
    await expect.poll(() => page.locator(headlines).count()).toBeGreaterThan(before)
    await page.waitForLoadState('networkidle')
    const paths = await page
      .locator(headlines)
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')))
    expect(new Set(paths).size).toBe(paths.length)
    await page.context().close()
  })

  it('is a page after the other without scripts', async () => {
    const { page } = await openPage(browser, system.url, { javaScriptEnabled: false })
    const before = await page.locator(headlines).allTextContents()
    await page.locator('a[rel=next]').click()
    expect(page.url()).toContain('?after=')
    const after = await page.locator(headlines).allTextContents()
    expect(after.length).toBeGreaterThan(0)
    expect(after.filter((headline) => before.includes(headline))).toEqual([])
    await page.context().close()
  })

  it('names each story once, also where the newest has no picture to lead with', async () => {
    const { page } = await openPage(browser, `${system.url}/section/misto`)
    const links = page.locator('main :is(h2, h3) a')
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(paths.length).toBeGreaterThanOrEqual(24)
    expect(new Set(paths).size).toBe(paths.length)
    const days = await page.locator('main h2:not(:has(a))').allTextContents()
    expect(new Set(days).size).toBe(days.length)
    await page.context().close()
  })
})
