import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers, launchBrowser, openPage } from './browser.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

/** The front page, with its worker at work. */
async function openWithWorker(): Promise<{ page: Page; articles: string[] }> {
  const { page } = await openPage(browser, system.url)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
  })
  const links = page.locator('main :is(h2, h3) a[href^="/news/"]')
  const articles = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  return { page, articles }
}

/** No network, and nothing left of it: the browser's own cache would answer for a minute. */
async function goOffline(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await page.context().setOffline(true)
}

describe('without a network', () => {
  it('what was read and what was saved can be read again, and says from when it is', async () => {
    const { page, articles } = await openWithWorker()
    const [read = '', saved = '', unread = ''] = articles
    await page.goto(system.url + read)
    const headline = await page.locator('h1').textContent()
    await page.goto(system.url + saved)
    const savedHeadline = await page.locator('h1').textContent()
    await page.locator('[data-save]').click()
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open('saved')).keys()).length))
      .toBeGreaterThan(0)
    await expect.poll(() => page.evaluate(() => caches.match('/saved').then(Boolean))).toBe(true)

    await goOffline(page)
    await page.goto(system.url + read)
    expect(await page.locator('h1').textContent()).toBe(headline)
    expect(await page.locator('main').getByRole('status').textContent()).toMatch(
      /^Копія від \d{1,2} \S+ \d{4} р\., \d{1,2}:\d{2}$/,
    )

    await page.goto(`${system.url}/saved`)
    await expect.poll(() => page.locator('[data-kept] a').allTextContents()).toEqual([savedHeadline])
    expect(await page.locator('main').getByText('Копія від').count()).toBe(0)

    await page.goto(system.url + unread)
    expect(await page.locator('h1').textContent()).toBe('Немає мережі')
    await expect
      .poll(() => page.locator('[data-kept] a').allTextContents())
      .toEqual(expect.arrayContaining([headline, savedHeadline]))
    await page.locator('[data-kept] a', { hasText: savedHeadline ?? '' }).click()
    expect(await page.locator('h1').textContent()).toBe(savedHeadline)
    const isDrawn = (image: HTMLImageElement) => image.complete && image.naturalWidth > 0
    await expect.poll(() => page.locator('article img').first().evaluate(isDrawn)).toBe(true)

    await page.goto(system.url + unread)
    await page.context().setOffline(false)
    await page.getByRole('link', { name: 'Спробувати ще раз' }).click()
    await page.locator('article').waitFor()
    expect(new URL(page.url()).pathname).toBe(unread)
    await page.goto(system.url + read)
    expect(await page.locator('main').getByRole('status').count()).toBe(0)
    await page.context().close()
  })

  it('the list of what was saved is there when it was looked at before, and empties', async () => {
    const { page, articles } = await openWithWorker()
    await page.goto(`${system.url}/saved`)
    await page.getByText('Ви ще нічого не зберегли.').waitFor()
    expect(await page.locator('main li').count()).toBe(0)
    expect(await findBarriers(page)).toEqual([])
    await page.goto(system.url + articles[0])
    await page.locator('[data-save]').click()
    await page.waitForFunction(async () => (await (await caches.open('saved')).keys()).length > 0)
    await goOffline(page)
    await page.goto(`${system.url}/saved`)
    await expect.poll(() => page.locator('[data-kept] a').count()).toBe(1)
    expect(await page.getByText('Ви ще нічого не зберегли.').isVisible()).toBe(false)
    expect(await page.locator('[data-kept] p').textContent()).toMatch(
      /^\d{1,2}\s\p{L}+\s20\d\d\sр\.\sоб?\s\d{2}:\d{2}$/u,
    )
    await page.context().setOffline(false)
    await page.goto(system.url + articles[0])
    await page.locator('[data-saved=true]').click()
    await page.locator('[data-saved=false]').waitFor()
    await page.goto(`${system.url}/saved`)
    await page.getByText('Ви ще нічого не зберегли.').waitFor()
    await page.context().close()
  })

  it('what was opened from a messenger is the same article, whatever that added to its address', async () => {
    const { page, articles } = await openWithWorker()
    const [read = ''] = articles
    await page.goto(`${system.url}${read}?fbclid=IwAR1&utm_source=telegram`)
    const headline = await page.locator('h1').textContent()
    await page.goto(`${system.url}/?utm_source=telegram`)
    await expect.poll(() => page.evaluate(() => caches.match('/offline').then(Boolean))).toBe(true)
    await goOffline(page)
    await page.goto(`${system.url}/news/never-read`)
    await page.locator('[data-kept] a').click()
    expect(await page.locator('h1').textContent()).toBe(headline)
    await page.goto(`${system.url}/?fbclid=IwAR2`)
    expect(await page.locator('main').getByText('Копія від').count()).toBe(1)
    await page.context().close()
  })

  it('the lists have their scripts, however many pictures came after those', async () => {
    const { page, articles } = await openWithWorker()
    await page.goto(system.url + articles[0])
    await page.goto(`${system.url}/saved`)
    await expect.poll(() => page.evaluate(() => caches.match('/offline').then(Boolean))).toBe(true)
    await page.evaluate(async () => {
      for (let i = 0; i < 130; i++) await fetch(`/icon.svg?picture=${i}`)
    })
    const pictures = () => page.evaluate(async () => (await (await caches.open('files')).keys()).length)
    await expect.poll(pictures).toBe(120)
    await goOffline(page)
    await page.goto(`${system.url}/news/never-read`)
    await expect.poll(() => page.locator('[data-kept] a').count()).toBe(1)
    await page.context().close()
  })

  it('the page for it speaks the language of the reader', async () => {
    const { page } = await openWithWorker()
    await page.goto(`${system.url}/de`)
    await expect.poll(() => page.evaluate(() => caches.match('/de/offline').then(Boolean))).toBe(true)
    await goOffline(page)
    await page.goto(`${system.url}/de/news/nie-gelesen`)
    expect(await page.locator('h1').textContent()).toBe('Kein Netz')
    await page.context().close()
  })
})

it('a picture stays on the device until the last saved article that shows it has gone', async () => {
  const { page, articles } = await openWithWorker()
  await page.goto(system.url + articles[0])
  const pictures = () =>
    page.evaluate(async () => {
      const kept = await (await caches.open('saved')).keys()
      return kept.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith('/media/'))
    })
  const save = async (isSaved: boolean) => {
    await page.locator(`[data-saved=${!isSaved}]`).click()
    await page.locator(`[data-saved=${isSaved}]`).waitFor()
  }
  await save(true)
  const [shown = ''] = await pictures()
  expect(shown).not.toBe('')
  await page.evaluate(async (path) => {
    const cache = await caches.open('saved')
    await cache.put('/news/another', new Response(`<article><img src="${path}"></article>`))
    await cache.put('/media/in-another-size', new Response())
  }, shown)
  await save(false)
  expect(await pictures()).toEqual([shown])
  await save(true)
  await page.evaluate(async () => (await caches.open('saved')).delete('/news/another'))
  await save(false)
  expect(await pictures()).toEqual([])
  await page.context().close()
})

it('a new worker that comes as the network goes leaves the lists that are there', async () => {
  const { page, articles } = await openWithWorker()
  await page.goto(system.url + articles[0])
  const hasList = () => page.evaluate(() => caches.match('/offline').then(Boolean))
  await expect.poll(hasList).toBe(true)
  await page.context().route(/\/(?:offline|saved)$/, (route) => route.abort())
  const script = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('/sw.js?images=off')
    const worker = registration.installing ?? registration.waiting
    await new Promise((resolve) => {
      worker?.addEventListener('statechange', () => worker.state === 'activated' && resolve(undefined))
    })
    return registration.active?.scriptURL
  })
  expect(script).toContain('images=off')
  expect(await hasList()).toBe(true)
  await page.context().close()
})

it('who was away for longer than one part of the log is told nothing that the copy knows of', async () => {
  const { page, articles } = await openWithWorker()
  const [read = ''] = articles
  await page.goto(system.url + read)
  const cursor = () =>
    page.evaluate(async () => (await (await caches.open('state')).match('/cursor'))?.text())
  await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), read)).toBe(true)
  const copied = await page.evaluate(async (path) => {
    const copy = await caches.match(path)
    return /log;desc="([^"]+)"/.exec(copy?.headers.get('server-timing') ?? '')?.[1] ?? ''
  }, read)
  const id = (await page.locator('[data-save]').getAttribute('data-save')) ?? ''
  const withdrawn = Array.from({ length: 1_000 }, (_, i) => ({ cursor: `${i}`, action: 'withdrawn', id }))
  await page.context().route(/\/v1\/changes\?limit=/, (route) => {
    const isSecond = new URL(route.request().url()).searchParams.get('after') === '999'
    const published = { cursor: copied, action: 'published', id }
    return route.fulfill({
      json: isSecond ? { items: [published], next: copied } : { items: withdrawn, next: '999' },
    })
  })
  await page.evaluate(() => navigator.serviceWorker.controller?.postMessage(''))
  await expect.poll(cursor).toBe(copied)
  expect(await page.evaluate((path) => caches.match(path).then(Boolean), read)).toBe(true)
  expect(await page.locator('[data-status] a').count()).toBe(0)
  await page.context().close()
})

it('a server that is out of order does not stand in front of the copy that is here', async () => {
  const { page, articles } = await openWithWorker()
  const [read = '', unread = ''] = articles
  await page.goto(system.url + read)
  const headline = await page.locator('h1').textContent()
  await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), read)).toBe(true)
  // What the browser asks beside the worker cannot be answered from here.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).navigationPreload.disable())
  await page.context().route('**/news/**', (route) => route.fulfill({ status: 502, body: 'Bad Gateway' }))
  await page.goto(system.url + read)
  expect(await page.locator('h1').textContent()).toBe(headline)
  expect(await page.locator('main').getByText('Копія від').count()).toBe(1)
  expect((await page.goto(system.url + unread))?.status()).toBe(502)
  await page.context().close()
})

it('a device without room shows everything, and keeps nothing', async () => {
  const { page, articles } = await openWithWorker()
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: system.url, quotaSize: 100 })
  for (const path of articles.slice(0, 3)) {
    await page.goto(system.url + path)
    await page.waitForLoadState('networkidle')
    const missing = await page.evaluate(() =>
      [...document.images].filter((image) => image.complete && !image.naturalWidth).map(({ src }) => src),
    )
    expect(missing).toEqual([])
  }
  await page.locator('[data-act=theme]').click()
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.locator('[data-save]').click()
  await page.locator('[data-status]').getByText('Не збережено').waitFor()
  await page.context().close()
})

it('the worker is small and is asked for anew at each visit', async () => {
  const response = await fetch(`${system.url}/sw.js`, { headers: { 'accept-encoding': 'br' } })
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(Number(response.headers.get('content-length'))).toBeLessThanOrEqual(4_096)
  expect(await response.text()).not.toMatch(/\bimport\b|\bexport\b/)
})
