import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers, keepPicture, launchBrowser, openPage, overhang, themes, widths } from './browser.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

it('finds the visit to Wuppertal by a word in another form, without JavaScript', async () => {
  const { page, complaints } = await openPage(browser, system.url, { javaScriptEnabled: false })
  await page.locator('footer').getByRole('link', { name: 'Пошук' }).click()
  await page.getByRole('searchbox').fill('підписання у вупперталем')
  await page.getByRole('button', { name: 'Знайти' }).click()
  expect(await page.locator('main h3').first().textContent()).toContain('Вупперталь')
  expect(await page.locator('main mark').count()).toBeGreaterThan(0)
  await page.locator('main h3 a').first().click()
  expect(new URL(page.url()).pathname).toMatch(/^\/news\//)
  expect(complaints).toEqual([])
  await page.context().close()
})

describe.each(widths)('at %i pixels', (width) => {
  it.each(themes)('what was found has no barrier and stays in the window, %s', async (colorScheme) => {
    const url = `${system.url}/en/search?q=Kamianske`
    const { page } = await openPage(browser, url, { colorScheme, viewport: { width, height: 800 } })
    expect(await overhang(page)).toBe(0)
    expect(await findBarriers(page)).toEqual([])
    await keepPicture(page, `search-${width}-${colorScheme}`)
    await page.context().close()
  })
})
