import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers, launchBrowser, openPage, overhang } from './browser.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

const ledger = '/partnerships/kamianske-wuppertal'

describe.each(['', '/de', '/en'])('under “%s”', (root) => {
  it('the ledger of a partnership is one sheet of A4', async () => {
    const { page } = await openPage(browser, system.url + root + ledger)
    // With all that comes late, such as the hint of another language.
    await page.waitForLoadState('networkidle')
    const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    await page.context().close()
  })
})

it('the time line reads as a list without any style', async () => {
  const { page } = await openPage(browser, system.url + ledger, { bypassCSP: true })
  await page.evaluate(() => {
    for (const style of document.querySelectorAll('style')) style.remove()
  })
  const entries = await page.locator('ol > li[data-status]').allInnerTexts()
  expect(entries.length).toBeGreaterThan(9)
  expect(entries[0]).toMatch(/^2023 · Контакт\s+Початок знайомства/)
  await page.context().close()
})

it('where the cities differ, both accounts stand side by side', async () => {
  const { page } = await openPage(browser, `${system.url}/en${ledger}`)
  const visit = page.locator('#delegation-in-kamianske')
  expect(await visit.textContent()).toContain('Kamianske: May 2025Wuppertal: the end of June 2025')
  await page.context().close()
})

it('the map repeats the table: every partnership has its row and its line', async () => {
  const { page } = await openPage(browser, `${system.url}/de/partnerships`)
  const rows = await page.locator('tbody tr').count()
  expect(rows).toBeGreaterThanOrEqual(11)
  expect(await page.locator('svg[role=img] path[d*=Q]').count()).toBe(rows)
  await page.getByRole('link', { name: 'Projektpartnerschaft', exact: true }).click()
  expect(await page.locator('tbody tr').count()).toBe(2)
  await page.context().close()
})

it('the card stands in a frame of another site, without a barrier and without a script', async () => {
  const address = `${system.url}/de/embed/kamianske-wuppertal`
  const cityHall = await openSite(`<iframe src="${address}" title="Karte"></iframe>`)
  const { page } = await openPage(browser, cityHall.url)
  await page.frameLocator('iframe').getByText('Projektpartnerschaft seit Juli 2025').waitFor()
  await page.context().close()
  cityHall.close()
  const { page: alone, complaints } = await openPage(browser, address, {
    viewport: { width: 360, height: 400 },
  })
  expect([await findBarriers(alone), await scripts(alone), await overhang(alone), complaints]).toEqual([
    [],
    0,
    0,
    [],
  ])
  await alone.context().close()
})

/** Another site, on a port of its own: another origin. */
async function openSite(html: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) => void response.setHeader('Content-Type', 'text/html').end(html))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

function scripts(page: Page): Promise<number> {
  return page.locator('script').count()
}
