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
  await page.getByRole('link', { name: 'Пошук' }).first().click()
  await page.getByRole('searchbox').fill('підписання у вупперталем')
  await page.getByRole('button', { name: 'Знайти' }).click()
  expect(await page.locator('main h3').first().textContent()).toContain('Вупперталь')
  expect(await page.locator('main mark').count()).toBeGreaterThan(0)
  await page.locator('main h3 a').first().click()
  expect(new URL(page.url()).pathname).toMatch(/^\/news\//)
  expect(complaints).toEqual([])
  await page.context().close()
})

it('offers what begins as is typed, to the keyboard and to who listens', async () => {
  const { page, complaints } = await openPage(browser, `${system.url}/search`)
  const field = page.getByRole('combobox')
  await field.pressSequentially('вупп')
  const options = page.getByRole('option')
  await expect.poll(() => options.count(), { timeout: 10_000 }).toBeGreaterThan(1)
  expect(await page.locator('output').textContent()).toMatch(/^Підказки: \d$/)
  expect(await findBarriers(page)).toEqual([])
  await keepPicture(page, 'search-suggestions')
  await field.press('ArrowDown')
  expect(await options.first().getAttribute('aria-selected')).toBe('true')
  expect(await field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'))
  await field.press('Escape')
  expect(await options.count()).toBe(0)
  await field.pressSequentially('е')
  await expect.poll(() => options.count(), { timeout: 10_000 }).toBeGreaterThan(0)
  await field.press('ArrowUp')
  const chosen = await options.last().locator('span').textContent()
  expect(complaints).toEqual([])
  await field.press('Enter')
  await page.waitForURL(/\/news\//)
  expect((await page.locator('h1').textContent())?.replaceAll('\u00a0', ' ')).toBe(chosen)
  await page.context().close()
})

it('sorts, narrows and asks back by links', async () => {
  const { page } = await openPage(browser, `${system.url}/search?q=${encodeURIComponent('вуппирталь')}`)
  await page.getByRole('link', { name: 'Вупперталь' }).click()
  const all = await page.locator('main h3').count()
  expect(all).toBeGreaterThan(1)
  await page.getByRole('link', { name: 'німецька' }).click()
  const german = page.locator('main h3[lang=de]')
  expect(await page.locator('main h3').count()).toBe(await german.count())
  expect(await german.count()).toBeGreaterThan(0)
  expect(await page.getByRole('link', { name: 'німецька' }).getAttribute('aria-current')).toBe('true')
  await page.goto(`${system.url}/search?q=${encodeURIComponent('рятувальники')}&language=de`)
  await page.getByRole('link', { name: 'Шукати в усіх статтях' }).click()
  expect(new URL(page.url()).searchParams.get('language')).toBeNull()
  await page.context().close()
})

it('leads to the words that were found', async () => {
  const { page } = await openPage(browser, `${system.url}/search?q=${encodeURIComponent('вупперталь')}`)
  const link = page.locator('main h3 a').first()
  expect(await link.getAttribute('href')).toMatch(/^\/news\/[a-z0-9-]+#:~:text=./)
  await link.click()
  expect(await page.locator('h1').count()).toBe(1)
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
