import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { openNewsroom } from './newsroom.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

/** Goes on as by a link, and says how the page came. */
async function goOn(page: Page, path: string): Promise<{ encoding: string | undefined; length: number }> {
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.url() === system.url + path && !one.request().serviceWorker()),
    page.evaluate((to) => location.assign(to), path),
  ])
  await page.waitForURL(system.url + path)
  await page.waitForLoadState('networkidle')
  const headers = await response.allHeaders()
  return { encoding: headers['content-encoding'], length: Number(headers['content-length']) }
}

describe('a reader who goes on', () => {
  it('gets the dictionary behind the second page, and half of the bytes from the third on', async () => {
    const { items } = await (await openNewsroom(system)).listPosts({ query: { edition: 'uk', limit: 6 } })
    const [first, second, third] = items.map(({ slug }) => `/news/${slug}`)
    if (!first || !second || !third) throw new Error('The sample has too few stories.')
    const { page, complaints } = await openPage(browser, system.url + first)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForLoadState('networkidle')
    expect(asked.filter((path) => path.startsWith('/dictionaries/'))).toEqual([])

    expect((await goOn(page, second)).encoding).toBe('br')
    await expect.poll(() => asked).toContainEqual(expect.stringMatching(/^\/dictionaries\/uk-/))
    const { encoding, length } = await goOn(page, third)
    expect(encoding).toBe('dcz')
    const whole = await fetch(system.url + third, { headers: { 'accept-encoding': 'br' } })
    expect(length).toBeLessThan(Number(whole.headers.get('content-length')) * 0.65)
    expect(await page.locator('h1').count()).toBe(1)
    await page.goto(`${system.url}/saved`)
    await page.getByRole('button', { name: /^Узяти з собою сьогоднішній випуск/ }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
