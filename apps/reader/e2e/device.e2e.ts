import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser

beforeAll(async () => {
  // A page that its reader leaves is put aside and comes back as it was: Playwright turns that off.
  const options = { ignoreDefaultArgs: ['--disable-back-forward-cache'] }
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser(options)])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

/** The paths of the stories on the front page. */
async function listStories(page: Page): Promise<string[]> {
  const links = page.locator('main :is(h2, h3) a[href^="/news/"]')
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
}

async function waitForCopy(page: Page, path: string): Promise<void> {
  await expect.poll(() => page.evaluate((url) => caches.match(url).then(Boolean), path)).toBe(true)
}

const saveButton = (page: Page) => page.locator('[data-save]')

describe('a browser that keeps nothing for the site', () => {
  it('lets its reader know, instead of doing nothing', async () => {
    const { page } = await openPage(browser, system.url)
    const [story = ''] = await listStories(page)
    await page.addInitScript(() => {
      const deny = () => Promise.reject(new DOMException('denied', 'SecurityError'))
      Object.defineProperty(window, 'caches', { value: { open: deny, match: deny, delete: deny } })
    })
    await page.goto(system.url + story)
    await saveButton(page).click()
    await page.locator('[data-status]').getByText('Не збережено').waitFor()
    expect(await saveButton(page).textContent()).toBe('Зберегти')
    await page.goto(`${system.url}/saved`)
    await page.getByText('Браузер нічого не зберігає для цього сайту.').waitFor()
    await page.locator('[data-edition]').click()
    await page.getByText('Випуск не взято').waitFor()
    await page.context().close()
  })

  it('leaves every page whole where even to ask is forbidden', async () => {
    const { page } = await openPage(browser, system.url)
    const [story = ''] = await listStories(page)
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await page.goto(system.url + story)
    await page.locator('[data-act=theme]').click()
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await saveButton(page).isVisible()).toBe(false)
    expect(await page.locator('aside h3').count()).toBeGreaterThan(0)
    await page.goto(`${system.url}/settings`)
    await page.getByText('Браузер нічого не зберігає для цього сайту.').waitFor()
    expect(await page.locator('form').count()).toBe(0)
    await page.context().close()
  })
})

it.each([
  ['/saved', 'uk'],
  ['/de/settings', 'de'],
])('on %s the newspaper can be put among the programs of the device', async (path, locale) => {
  const { page } = await openPage(browser, system.url + path)
  const session = await page.context().newCDPSession(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const { url, errors } = await session.send('Page.getAppManifest')
  expect([url, errors]).toEqual([`${system.url}/${locale}.webmanifest`, []])
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // A window of a test is a private one, in which nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
  await page.context().close()
})

it('asks the browser to keep what is saved, and nothing before', async () => {
  const { page } = await openPage(browser, system.url)
  const [story = ''] = await listStories(page)
  let asked = 0
  await page.exposeFunction('count', () => {
    asked++
  })
  await page.addInitScript(() => {
    navigator.storage.persist = async () => {
      await (window as unknown as { count: () => Promise<void> }).count()
      return true
    }
  })
  await page.goto(system.url + story)
  await saveButton(page).click()
  await page.getByRole('button', { name: 'Збережено' }).waitFor()
  await expect.poll(() => asked).toBe(1)
  await saveButton(page).click()
  await page.getByRole('button', { name: 'Зберегти' }).waitFor()
  expect(asked).toBe(1)
  await page.context().close()
})

it('says without a worker, too, when there is no network', async () => {
  const { page } = await openPage(browser, 'about:blank')
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.goto(system.url)
  await page.context().setOffline(true)
  await page.locator('[data-status]').getByText('Немає мережі').waitFor()
  await page.context().setOffline(false)
  await expect.poll(() => page.locator('[data-status]').textContent()).toBe('')
  await page.context().close()
})

describe('a device whose room is used up', () => {
  it('keeps the edition that it has, when there is none for the next', async () => {
    // Its worker makes room for what is read now: here it does not.
    const { page } = await openPage(browser, `${system.url}/saved`, { serviceWorkers: 'block' })
    const kept = () => page.evaluate(async () => (await (await caches.open('edition')).keys()).length)
    await page.locator('[data-edition]').click()
    await page.getByText('Випуск на вашому пристрої').waitFor()
    const before = await kept()
    expect(before).toBeGreaterThan(3)
    const session = await page.context().newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: system.url, quotaSize: 100 })
    await page.reload()
    await page.locator('[data-edition]').click()
    await page.getByText('Випуск не взято').waitFor()
    expect(await kept()).toBe(before)
    await page.context().close()
  })
})

describe('without a network, on a device that has read two stories', () => {
  it('a story that was read can be saved, and the buttons go on working', async () => {
    const { page } = await openPage(browser, system.url)
    const [first = '', second = ''] = await listStories(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    for (const path of [first, second, '/saved']) {
      await page.goto(system.url + path)
      await waitForCopy(page, path)
    }
    const session = await page.context().newCDPSession(page)
    await session.send('Network.clearBrowserCache')
    await page.context().setOffline(true)

    await page.goto(system.url + first)
    const headline = (await page.locator('h1').textContent()) ?? ''
    await saveButton(page).click()
    await expect.poll(() => saveButton(page).textContent()).toBe('Збережено')
    await page.locator('[data-act=theme]').click()
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.goto(`${system.url}/saved`)
    await expect.poll(() => page.locator('[data-kept] a').allTextContents()).toEqual([headline])
    await page.context().close()
  })
})

describe('two windows', () => {
  it('do what their buttons say, whatever the other one did', async () => {
    const { page } = await openPage(browser, system.url)
    const [story = ''] = await listStories(page)
    const other = await page.context().newPage()
    for (const one of [page, other]) await one.goto(system.url + story)
    for (const one of [page, other]) {
      await saveButton(one).click()
      await expect.poll(() => saveButton(one).textContent()).toBe('Збережено')
    }
    expect(await page.evaluate(() => JSON.parse(localStorage.saved).length)).toBe(1)
    await page.context().close()
  })
})

describe('coming back', () => {
  it('from the settings finds the page that was put aside in the theme and the size that were chosen', async () => {
    const { page } = await openPage(browser, system.url)
    await page.evaluate(() => Object.assign(window, { isSamePage: true }))
    const look = () =>
      page.evaluate(() => ({
        isSamePage: 'isSamePage' in window,
        theme: document.documentElement.dataset.theme,
        size: document.documentElement.dataset.size,
      }))
    await page.locator('footer a[href="/settings"]').click()
    await page.getByRole('radio', { name: 'Темний' }).check()
    await page.getByRole('radio', { name: 'Найбільший' }).check()
    await page.evaluate(() => history.back())
    await expect.poll(look).toEqual({ isSamePage: true, theme: 'dark', size: 'xl' })
    await page.evaluate(() => history.forward())
    await page.getByRole('radio', { name: 'Як на пристрої' }).check()
    await page.evaluate(() => history.back())
    await expect.poll(look).toMatchObject({ isSamePage: true, theme: '' })
    await page.context().close()
  })
})
