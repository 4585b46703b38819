import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

it('who saves data is sent no picture, from the first page on', async () => {
  // Workers and prefetches have the field from the browser itself, not from here.
  const context = await browser.newContext({
    locale: 'uk',
    extraHTTPHeaders: { 'save-data': 'on' },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(system.url)
  const story = await page.locator('main h2 a').first().getAttribute('href')
  await page.goto(system.url + story)
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight }))
  await page.waitForLoadState('networkidle')
  expect(asked.filter((url) => url.includes('/media/'))).toEqual([])
  await page.getByRole('link', { name: 'Показати зображення' }).first().click()
  expect(new URL(page.url()).pathname).toMatch(/^\/media\//)
  await context.close()
})

it('who wants no pictures is sent none, once the worker is there', async () => {
  const { page } = await openPage(browser, system.url)
  await page.evaluate(() => {
    localStorage.images = 'off'
  })
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.endsWith('?images=off'))
  const picture = await page.locator('main img').first().getAttribute('src')
  const answer = await page.evaluate(async (src) => (await fetch(src ?? '')).text(), picture)
  expect(answer).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>')
  await page.context().close()
})
