import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

const article = '/news/biblioteka-ne-zachyniaietsia-bez-svitla'

function open(path: string, options: Parameters<typeof openPage>[2] = {}) {
  return openPage(browser, system.url + path, { timezoneId: 'Europe/Kyiv', ...options })
}

const dataset = (page: Page, name: string) =>
  page.evaluate((key) => document.documentElement.dataset[key], name)

describe('the settings', () => {
  it('hold on every page that follows, and can be undone', async () => {
    const { page, complaints } = await open('/settings')
    await page.getByRole('radio', { name: 'Темний' }).check()
    await page.getByLabel('Найбільший').check()
    await page.getByLabel('Не завантажувати зображень').check()
    await page.goto(system.url + article)
    expect(await dataset(page, 'theme')).toBe('dark')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('21px')
    expect(await page.locator('article img').isVisible()).toBe(false)

    await page.goto(`${system.url}/settings`)
    expect(await page.getByRole('radio', { name: 'Темний' }).isChecked()).toBe(true)
    await page.getByLabel('Як на пристрої').check()
    await page.getByLabel('Звичайний').check()
    await page.getByLabel('Не завантажувати зображень').uncheck()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('say without JavaScript what they need, and the languages are there', async () => {
    const { page } = await open('/settings', { javaScriptEnabled: false })
    expect(await page.locator('main').textContent()).toContain('JavaScript')
    expect(await page.locator('form').isVisible()).toBe(false)
    await page.locator('main').getByRole('link', { name: 'Deutsch' }).click()
    expect(new URL(page.url()).pathname).toBe('/de/settings')
    await page.context().close()
  })
})

describe('a phone of 2022', () => {
  it.each(['/', article, '/search', '/settings', '/saved', '/partnerships/kamianske-wuppertal'])(
    'understands how %s asks for its width',
    async (path) => {
      const html = await (await fetch(system.url + path)).text()
      const asked = (html.match(/@media[^{]*width[^{]*/g) ?? []).map((query) => query.trim())
      expect(asked.length).toBeGreaterThan(0)
      // `(width >= 60rem)` it would pass over, with all that stands under it.
      expect(asked.filter((query) => !/^@media \((?:min|max)-width:[\d.]+rem\)$/.test(query))).toEqual([])
    },
  )
})

describe('the language of the browser', () => {
  it('is offered where the page is in another one, and not again once it was refused', async () => {
    const { page, complaints } = await open(article, { locale: 'de-DE' })
    const offer = page.locator('body > header > div[lang=de] > a')
    expect(await offer.textContent()).toBe('Auf Deutsch lesen')
    await page.getByRole('button', { name: 'Schließen' }).click()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByRole('button', { name: 'Schließen' }).count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it.each([
    ['is offered behind one that the newspaper does not have', ['pl', 'uk-UA', 'en'], 1],
    ['is not offered where the page is in it', ['pl', 'de-DE', 'uk'], 0],
  ])('%s', async (_, languages, offers) => {
    const { page } = await open('/de', { locale: 'pl' })
    await page.addInitScript((all) => {
      Object.defineProperty(navigator, 'languages', { get: () => all })
    }, languages)
    await page.reload({ waitUntil: 'networkidle' })
    const offer = page.getByRole('link', { name: 'Читати українською' })
    await expect.poll(() => offer.count()).toBe(offers)
    await page.context().close()
  })

  it('gives way to the one that the reader chose', async () => {
    const { page } = await open('/de', { locale: 'uk' })
    await page.getByRole('navigation', { name: 'Sprache' }).getByRole('link', { name: 'English' }).click()
    await page.waitForURL('**/en')
    await page.goto(`${system.url}/de`)
    await page.getByRole('link', { name: 'Read in English' }).last().waitFor()
    await page.context().close()
  })
})

describe('an article', () => {
  it('copies its address where the device has no way to share', async () => {
    const { page } = await open(article, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }))
    await page.getByRole('button', { name: 'Поділитися' }).click()
    await page.getByRole('button', { name: 'Посилання скопійовано' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(system.url + article)
    await page.context().close()
  })

  it('shows its address where there is no clipboard either', async () => {
    const { page } = await open(article)
    await page.evaluate(() => {
      for (const name of ['share', 'clipboard']) Object.defineProperty(navigator, name, { value: undefined })
    })
    await page.getByRole('button', { name: 'Поділитися' }).click()
    await page.getByRole('button', { name: system.url + article }).waitFor()
    await page.context().close()
  })

  it('says its dates in the time of the reader when asked to, and only where that is another one', async () => {
    const away = await open(article, { timezoneId: 'America/New_York' })
    const moment = away.page.locator('[data-moment]').first()
    const before = await moment.textContent()
    await away.page.getByRole('button', { name: 'За вашим часом' }).click()
    await expect.poll(() => moment.textContent()).toMatch(/за північноамериканським східним .+ часом/)
    expect(await moment.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await moment.textContent()).not.toBe(before)
    const home = await open(article)
    expect(await home.page.getByRole('button', { name: 'За вашим часом' }).isVisible()).toBe(false)
    await Promise.all([away.page.context().close(), home.page.context().close()])
  })

  it('tells its age once it is old', async () => {
    const { page } = await open('/news/kamianske-i-vuppertal-za-krok-do-uhody')
    expect(await page.locator('article > header').textContent()).toMatch(
      /Цій статті (\d+\s)?(рік|роки|років)/,
    )
    await page.context().close()
  })

  it('prints as text with its address, without what can only be touched', async () => {
    const { page } = await open(article)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(system.url + article).isVisible()).toBe(true)
    for (const selector of ['aside', 'nav', 'button', 'body > footer'])
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2)
    await page.context().close()
  })
})

it('keeps no place without JavaScript for buttons that only a script can give something to do', async () => {
  const { page } = await open(article, { javaScriptEnabled: false })
  const buttons = page.locator('article button')
  expect(await buttons.count()).toBeGreaterThan(1)
  expect(await buttons.evaluateAll((all) => all.map((button) => button.getClientRects().length))).toEqual(
    await buttons.evaluateAll((all) => all.map(() => 0)),
  )
  await page.context().close()
})

it('tells how far a partnership has come also in colours of the reader’s own, and on paper', async () => {
  const { page } = await open('/partnerships', { forcedColors: 'active' })
  const bar = page.locator('main [aria-hidden] > [data-reached]').first()
  // A ground would be painted in neither; a line is.
  expect(
    await bar.evaluate((one) => Number.parseFloat(getComputedStyle(one).borderBlockEndWidth)),
  ).toBeGreaterThan(3)
  await page.context().close()
})

it('shows where one is also in colours of the reader’s own', async () => {
  const { page } = await open('/section/hromada', { forcedColors: 'active' })
  const links = page.getByRole('navigation', { name: 'Рубрики' }).locator('a')
  const underlined = await links.evaluateAll((all) =>
    all
      .filter((link) => getComputedStyle(link).textDecorationLine === 'underline')
      .map((link) => link.textContent),
  )
  expect(underlined).toEqual(['Громада'])
  await page.context().close()
})

describe('what was corrected', () => {
  it('is on a page of its own, with the article that it was in', async () => {
    const { page } = await open('/corrections', { javaScriptEnabled: false })
    expect(await page.locator('main del').textContent()).toBe('Зала відчинена до дев’ятої вечора.')
    await page.locator('main h2 a').click()
    expect(new URL(page.url()).pathname).toBe(article)
    expect(await page.locator('article del').isVisible()).toBe(true)
    await page.context().close()
  })
})

it('tells honestly that nobody has filled in the imprint', async () => {
  const { page } = await open('/en/about')
  expect(await page.locator('#imprint').textContent()).toContain('has not given these details yet')
  await page.context().close()
})

it('the foot of a page leads to what people read, and to the feed', async () => {
  const { page } = await open('/de')
  const paths = await page
    .locator('body > footer a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const types = await Promise.all(
    paths.map(async (path) => {
      const { headers, status } = await fetch(system.url + path)
      return `${status} ${headers.get('content-type')?.split(';')[0]}`
    }),
  )
  expect(paths.length).toBeGreaterThan(5)
  expect(new Set(types)).toEqual(new Set(['200 text/html', '200 application/rss+xml']))
  await page.context().close()
})
