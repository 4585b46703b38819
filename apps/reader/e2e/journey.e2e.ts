import type { Client } from '@news/contract'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { openNewsroom, publish } from './newsroom.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let newsroom: Client

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
  newsroom = await openNewsroom(system)
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

async function waitForWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
  })
}

/** Until the device has a copy under this path. */
async function waitForCopy(page: Page, shelf: string, path: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        async ([name, url]) => (await (await caches.open(name ?? '')).match(url ?? '')) !== undefined,
        [shelf, path],
      ),
    )
    .toBe(true)
}

/** A text as it was written: where a line may not break, pages have other spaces. */
async function textOf(place: Locator): Promise<string | undefined> {
  return (await place.textContent())?.replaceAll('\u00a0', ' ')
}

function headlineOf(page: Page): Promise<string | undefined> {
  return textOf(page.locator('h1'))
}

async function setOffline(page: Page, isOffline: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page)
  if (isOffline) await session.send('Network.clearBrowserCache')
  await page.context().setOffline(isOffline)
}

describe('a reader on the way', () => {
  it('reads, saves, loses the network, reads on, comes back, and is told what was corrected and withdrawn', async () => {
    const [corrected, withdrawn, untouched] = [
      await publish(newsroom, 'Міст відкриють у травні'),
      await publish(newsroom, 'Ярмарок перенесли на суботу'),
      await publish(newsroom, 'У парку висадили сто дерев'),
    ]
    const { page, complaints } = await openPage(browser, system.url)
    await waitForWorker(page)
    for (const slug of [corrected, withdrawn, untouched]) {
      await page.goto(`${system.url}/news/${slug}`)
      await waitForCopy(page, 'read', `/news/${slug}`)
    }
    await page.goto(`${system.url}/news/${withdrawn}`)
    await page.locator('[data-save]').click()
    await waitForCopy(page, 'saved', `/news/${withdrawn}`)

    await setOffline(page, true)
    await expect.poll(() => page.locator('[data-status]').textContent()).toContain('Немає мережі')
    await page.goto(`${system.url}/news/${corrected}`)
    expect(await headlineOf(page)).toBe('Міст відкриють у травні')
    expect(await page.locator('main [role=status]').first().textContent()).toMatch(/^Копія від/)
    await page.goto(`${system.url}/news/${withdrawn}`)
    expect(await headlineOf(page)).toBe('Ярмарок перенесли на суботу')
    await page.goto(`${system.url}/news/${corrected}`)

    await newsroom.correctArticle({
      params: { slug: corrected },
      expect: 1,
      body: { wrong: 'У травні', right: 'У червні', changes: { headline: 'Міст відкриють у червні' } },
    })
    await newsroom.withdrawArticle({ params: { slug: withdrawn }, expect: 1, body: { reason: 'Помилка' } })
    const asked: string[] = []
    page.context().on('response', (answer) => asked.push(answer.url().slice(system.url.length)))
    await setOffline(page, false)

    const status = page.locator('[data-status]')
    await expect
      .poll(() => textOf(status), { timeout: 15_000 })
      .toContain('Виправлено після того, як ви це читали: Міст відкриють у травні')
    expect(await textOf(status)).toContain(
      'Відкликано після того, як ви це читали: Ярмарок перенесли на суботу',
    )
    expect(await textOf(status)).not.toContain('У парку')
    // One question, the same for everybody; nobody is told what was read.
    expect(asked.filter((path) => path.startsWith('/v1/changes?limit='))).toHaveLength(1)
    expect(asked.filter((path) => path.includes(withdrawn) || path.includes(untouched))).toEqual([])
    await status.getByRole('link', { name: 'Міст відкриють у травні' }).click()
    await expect.poll(() => headlineOf(page)).toBe('Міст відкриють у червні')

    await setOffline(page, true)
    await page.goto(`${system.url}/news/${withdrawn}`)
    expect(await headlineOf(page)).toBe('Немає мережі')
    expect(complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|\b410\b/.test(one))).toEqual([])
    await page.context().close()
  })

  it('takes today’s edition along, knowing beforehand how much it is', async () => {
    const { page } = await openPage(browser, system.url)
    await waitForWorker(page)
    await page.goto(`${system.url}/saved`)
    const button = page.locator('[data-edition]')
    await expect
      .poll(() => button.textContent(), { timeout: 15_000 })
      .toMatch(/^Узяти з собою сьогоднішній випуск: \d+ стат(?:тя|ті|ей), \d+ КБ$/)
    await button.click()
    await expect
      .poll(() => page.locator('main').textContent(), { timeout: 15_000 })
      .toMatch(/Випуск на вашому пристрої, станом на\s\d{1,2}:\d{2}/)

    await page.reload()
    await page.getByText(/^Випуск на вашому пристрої, станом на\s\d{1,2}:\d{2}$/).waitFor()
    await button.waitFor()
    await setOffline(page, true)
    await page.reload()
    await page.getByText(/^Випуск на вашому пристрої/).waitFor()
    await expect.poll(() => button.count()).toBe(0)
    await page.goto(system.url)
    const unread = page.locator('main a[href^="/news/"]').first()
    const headline = await textOf(unread)
    await unread.click()
    expect(await headlineOf(page)).toBe(headline)
    await page.context().close()
  })
})

describe('what is published while somebody reads', () => {
  it('appears in the latest news beside the story, without a reload, and is announced', async () => {
    const { page, complaints } = await openPage(browser, system.url)
    await page.goto(system.url + (await page.locator('main a[href^="/news/"]').first().getAttribute('href')))
    await page.evaluate(() => Object.assign(window, { isSamePage: true }))
    await page.waitForTimeout(3_500)
    await publish(newsroom, 'Щойно: запрацював новий трамвай')
    await expect
      .poll(() => page.locator('aside').first().textContent(), { timeout: 15_000 })
      .toContain('Щойно: запрацював новий трамвай')
    expect(await page.locator('[data-status]').textContent()).toContain('1 нова публікація')
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('is told to the reader of the very story, when that is corrected or withdrawn', async () => {
    const slug = await publish(newsroom, 'Рада збереться о дев’ятій')
    const { page } = await openPage(browser, `${system.url}/news/${slug}`)
    const status = page.locator('[data-status]')
    await page.waitForTimeout(3_500)
    await newsroom.correctArticle({
      params: { slug },
      expect: 1,
      body: { wrong: 'О дев’ятій', right: 'О десятій', changes: { headline: 'Рада збереться о десятій' } },
    })
    await status.getByText('Виправлено після того, як ви це читали:').waitFor({ timeout: 15_000 })
    expect(await headlineOf(page)).toBe('Рада збереться о дев’ятій')
    await status.getByRole('link').click()
    await expect.poll(() => headlineOf(page)).toBe('Рада збереться о десятій')
    await page.waitForTimeout(3_500)
    await newsroom.withdrawArticle({ params: { slug }, expect: 2, body: { reason: 'Помилка' } })
    await status.getByText('Відкликано після того, як ви це читали:').waitFor({ timeout: 15_000 })
    await page.context().close()
  })

  it('is told, too, when the log could not be read for a while', async () => {
    const context = await browser.newContext({ locale: 'uk' })
    const page = await context.newPage()
    // What is done once in a while is done often.
    await page.addInitScript(() => {
      const { setInterval } = window
      Object.assign(window, { setInterval: (work: () => void) => setInterval(work, 1_000) })
    })
    let asked = 0
    await page.route(/\/v1\/changes\?.*wait=/, (route) =>
      ++asked === 1 ? route.fulfill({ status: 503, json: {} }) : route.continue(),
    )
    await page.goto(system.url)
    await expect.poll(() => asked, { timeout: 15_000 }).toBeGreaterThan(1)
    await publish(newsroom, 'Щойно: відновили зв’язок')
    await page.locator('[data-status]').getByText('1 нова публікація').waitFor({ timeout: 15_000 })
    await context.close()
  })

  it('is offered on the front page, which moves only when its reader asks for it', async () => {
    const { page, complaints } = await openPage(browser, system.url)
    await page.waitForTimeout(3_500)
    await publish(newsroom, 'Щойно: відкрили бібліотеку')
    const status = page.locator('[data-status]')
    await status.getByText('1 нова публікація').waitFor({ timeout: 15_000 })
    await publish(newsroom, 'Щойно: відкрили музей')
    await status.getByText('2 нові публікації').waitFor({ timeout: 15_000 })
    // One line, however often something is published.
    expect(await status.locator('p').count()).toBe(1)
    expect(await textOf(page.locator('main'))).not.toContain('Щойно: відкрили бібліотеку')
    await status.getByRole('button', { name: 'Показати' }).click()
    await expect.poll(() => textOf(page.locator('main'))).toContain('Щойно: відкрили музей')
    expect(await textOf(page.locator('main'))).toContain('Щойно: відкрили бібліотеку')
    expect(await status.textContent()).toBe('')
    expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(['MAIN', 0])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

// The last, since nothing is published after it.
it('when the API has stopped, what was seen goes on being served and says so; what was not says so, too', async () => {
  const { page } = await openPage(browser, system.url)
  await system.stopApi()
  await expect
    .poll(async () => (await fetch(system.url)).headers.get('cache-status'), { timeout: 20_000 })
    .toContain('detail=api-unavailable')
  await page.reload()
  expect(await page.locator('main h2').first().textContent()).toBeTruthy()
  const unseen = await fetch(`${system.url}/en/partnerships`)
  expect([unseen.status, unseen.headers.get('retry-after')]).toEqual([503, '10'])
  await page.context().close()
})
