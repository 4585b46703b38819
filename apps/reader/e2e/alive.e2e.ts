import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { type System, startSystem } from './system.ts'

const minuteMs = 60_000

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

describe('relative times', () => {
  it('change by themselves at the moment their words become false, and not before', async () => {
    const { page, complaints } = await openPage(browser, system.url)
    const [{ next, datetime } = { next: '', datetime: '' }] = await page
      .locator('time[data-next]')
      .evaluateAll((times: HTMLTimeElement[]) =>
        times
          .map(({ dataset, dateTime }) => ({ next: dataset.next ?? '', datetime: dateTime }))
          .sort((a, b) => Date.parse(a.next) - Date.parse(b.next)),
      )
    const context = await browser.newContext({ locale: 'uk' })
    const watched = await context.newPage()
    await watched.clock.install({ time: Date.parse(next) - minuteMs / 2 })
    const asked: string[] = []
    watched.on('request', (request) => asked.push(request.url()))
    await watched.goto(system.url)
    await watched.clock.pauseAt(Date.parse(next) - minuteMs / 4)
    const time = watched.locator(`time[datetime="${datetime}"]`).first()
    const before = await time.textContent()
    expect(asked.filter((url) => /\.js$/.test(url))).toHaveLength(1)

    await watched.clock.fastForward(minuteMs / 4 - 1_000)
    expect(await time.textContent()).toBe(before)

    await watched.clock.fastForward(2_000)
    await expect.poll(() => time.textContent()).not.toBe(before)
    expect(await time.textContent()).toMatch(/тому$/)
    expect(Date.parse((await time.getAttribute('data-next')) ?? '')).toBeGreaterThan(Date.parse(next))

    await watched.clock.fastForward(3 * 60 * minuteMs)
    await expect.poll(() => time.textContent()).toMatch(/годин[иу]? тому$/)
    expect(complaints).toEqual([])
    await Promise.all([context.close(), page.context().close()])
  })

  it.each([
    ['by the name that it had before 2022', ['Europe/Kyiv']],
    ['by no name', ['Europe/Kyiv', 'Europe/Kiev']],
  ])('change also in a browser that knows the newsroom’s zone %s', async (_, unknown) => {
    const context = await browser.newContext({ locale: 'uk', timezoneId: 'Europe/Warsaw' })
    const page = await context.newPage()
    await page.clock.install()
    await page.addInitScript((zones) => {
      const Known = Intl.DateTimeFormat
      Intl.DateTimeFormat = function format(locales?: string, options?: Intl.DateTimeFormatOptions) {
        if (zones.includes(options?.timeZone ?? '')) throw new RangeError('Invalid time zone')
        return new Known(locales, options)
      } as unknown as typeof Intl.DateTimeFormat
    }, unknown)
    await page.goto(system.url)
    const time = page.locator('time[data-next]', { hasText: /хвилин|годин/ }).first()
    const before = await time.textContent()
    await page.clock.fastForward(3 * 60 * minuteMs)
    await expect.poll(() => time.textContent()).not.toBe(before)
    await context.close()
  })
})

describe('the next article', () => {
  it('is fetched while the pointer rests on its headline', async () => {
    const { page, complaints } = await openPage(browser, system.url)
    const session = await page.context().newCDPSession(page)
    const fetched: string[] = []
    session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
      if (status === 'Ready') fetched.push(prefetchUrl)
    })
    await session.send('Preload.enable')
    const headline = page.locator('h3 a[href^="/news/"]').first()
    await headline.hover()
    await expect.poll(() => fetched).toEqual([system.url + (await headline.getAttribute('href'))])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('the theme', () => {
  it('changes with each touch, is kept, goes with the device again where it wants the same, and says what it is', async () => {
    const { page, complaints } = await openPage(browser, system.url, { colorScheme: 'dark' })
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const button = page.locator('[data-act=theme]')
    const dark = await paper()
    expect(await button.getAttribute('aria-label')).toBe('Світлий або темний вигляд')

    await button.click()
    await expect.poll(() => button.getAttribute('aria-label')).toBe('Вигляд: світлий')
    const light = await paper()
    expect(light).not.toBe(dark)

    await page.reload()
    expect(await paper()).toBe(light)

    await button.click()
    await expect.poll(paper).toBe(dark)
    await expect.poll(() => button.getAttribute('aria-label')).toBe('Вигляд: як на пристрої')
    expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull()

    await page.emulateMedia({ colorScheme: 'light' })
    await button.click()
    await expect.poll(() => button.getAttribute('aria-label')).toBe('Вигляд: темний')
    expect(await paper()).toBe(dark)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('is there before anything of the page is, for whoever was here before', async () => {
    const { page } = await openPage(browser, system.url, { colorScheme: 'dark' })
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.locator('[data-act=theme]').click()
    await expect.poll(() => page.evaluate(() => localStorage.theme)).toBe('light')
    await page.addInitScript(() => {
      const watcher = new MutationObserver(() => {
        if (!document.body) return
        watcher.disconnect()
        Object.assign(window, { firstTheme: document.documentElement.dataset.theme })
      })
      watcher.observe(document, { childList: true, subtree: true })
    })
    await page.reload()
    expect(await page.evaluate(() => (window as unknown as { firstTheme?: string }).firstTheme)).toBe('light')
    await page.context().close()
  })
})

describe('saving', () => {
  it('is remembered on this device, per article, and can be undone', async () => {
    const { page, complaints } = await openPage(browser, system.url)
    const links = page.locator('main :is(h2, h3) a[href^="/news/"]')
    const [first, second] = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    const button = page.locator('[data-save]')

    await page.goto(system.url + first)
    expect(await button.textContent()).toContain('Зберегти')
    await button.click()
    await expect.poll(() => button.textContent()).toContain('Збережено')
    await page.reload()
    expect(await button.textContent()).toContain('Збережено')

    await page.goto(system.url + second)
    expect(await button.textContent()).toContain('Зберегти')

    await page.goto(system.url + first)
    await button.click()
    await expect.poll(() => page.evaluate(() => localStorage.getItem('saved'))).toBe('[]')
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

it('the skip link leads past the navigation by keyboard', async () => {
  const { page } = await openPage(browser, system.url)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  await page.context().close()
})
