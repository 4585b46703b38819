import { brotliCompressSync, constants } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepPicture, launchBrowser, openPage, overhang, widths } from './browser.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

/** The address of the lead story, as the front page of a language has it. */
async function findLead(path = '/'): Promise<string> {
  const { page } = await openPage(browser, system.url + path, { javaScriptEnabled: false })
  const href = await page.locator('main article h2 a').first().getAttribute('href')
  await page.context().close()
  if (!href) throw new Error(`the front page at ${path} has no lead`)
  return system.url + href
}

describe.each([true, false])('the front page with JavaScript: %s', (javaScriptEnabled) => {
  it('leads with the visit to Wuppertal and says in Ukrainian how long ago each story came', async () => {
    const { page } = await openPage(browser, system.url, { javaScriptEnabled })
    expect(await page.locator('main h2').first().textContent()).toMatch(/Вуппертал/)
    expect(await page.getByRole('link', { name: /^Кам.янське\s—\sВупперталь$/ }).count()).toBe(1)
    const times = (await page.locator('main article time, main li time').allTextContents()).join(' | ')
    for (const words of ['44 хвилини тому', '1 годину тому', '2 години тому', '3 години тому'])
      expect(times).toContain(words)
    await keepPicture(page, `front-${javaScriptEnabled ? 'with' : 'without'}-script`)
    await page.context().close()
  })
})

describe.each(widths)('at %i pixels, without JavaScript', (width) => {
  const options = { viewport: { width, height: 800 }, javaScriptEnabled: false }

  it('the front page and the lead story stay inside of the window', async () => {
    for (const url of [system.url, await findLead()]) {
      const { page, complaints } = await openPage(browser, url, options)
      expect(await overhang(page), url).toBe(0)
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })

  it('an article says what, who and when, and its text is there to read', async () => {
    const { page } = await openPage(browser, await findLead(), options)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('article').first().textContent()).toContain('Олена')
    expect(await page.locator('article time').first().textContent()).toMatch(/тому$/)
    expect(await page.locator('article p').count()).toBeGreaterThan(3)
    expect(await page.locator('[data-act=theme]').isVisible()).toBe(false)
    expect(await page.locator('[data-save]').isVisible()).toBe(false)
    await keepPicture(page, `article-${width}`)
    await page.context().close()
  })
})

describe('languages', () => {
  it.each([
    ['de', 'Deutsch', /vor 44 Minuten/],
    ['en', 'English', /44 minutes ago/],
  ])('from Ukrainian to %s and back: words, times and the document agree', async (language, name, ago) => {
    const { page } = await openPage(browser, system.url)
    await page.getByRole('link', { name, exact: true }).click()
    expect(new URL(page.url()).pathname).toBe(`/${language}`)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.locator('main').textContent()).toMatch(ago)
    await page.getByRole('link', { name: 'Українська', exact: true }).click()
    expect(new URL(page.url()).pathname).toBe('/')
    await page.context().close()
  })

  it('offer the lead story in German and English, and lead to it', async () => {
    const { page } = await openPage(browser, await findLead())
    for (const [label, language] of [
      ['Auf Deutsch lesen', 'de'],
      ['Read in English', 'en'],
    ] as const) {
      const href = await page.getByRole('link', { name: label }).first().getAttribute('href')
      expect(href).toMatch(new RegExp(`^/${language}/news/`))
      const response = await fetch(system.url + href)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain(`<html lang="${language}"`)
    }
    await page.context().close()
  })
})

describe('an address that leads nowhere', () => {
  it.each([
    ['/nowhere', 'Сторінку не знайдено'],
    ['/news/nothing-of-this-name', 'Сторінку не знайдено'],
    ['/de/news/nothing-of-this-name', 'Seite nicht gefunden'],
    ['/en/section/nothing', 'Page not found'],
    ['/?after=malformed', 'Сторінку не знайдено'],
    ['/news/%E0%A4%A', 'Сторінку не знайдено'],
  ])('%s is answered with 404, in its language, with a way on', async (path, title) => {
    const response = await fetch(system.url + path)
    const html = await response.text()
    expect(response.status).toBe(404)
    expect(html).toContain(`<h1>${title}</h1>`)
    expect(html).toMatch(/<a [^>]*href="\/(?:de|en)?"/)
  })
})

describe('the first visit', () => {
  it('gets every page of the newsroom in 8 KB at brotli 5, its styles included', async () => {
    for (const url of [system.url, await findLead(), `${system.url}/partnerships`]) {
      const html = await (await fetch(url)).text()
      const bytes = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
      expect(bytes, url).toBeLessThanOrEqual(8_192)
    }
  })
})
