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

it('offers nothing more to who has gone on to something else', async () => {
  const { page } = await openPage(browser, `${system.url}/search`, { serviceWorkers: 'block' })
  let letCome = () => {}
  const left = new Promise<void>((resolve) => (letCome = resolve))
  await page.route(/\/suggest\?/, (route) => left.then(() => route.continue()))
  const field = page.getByRole('combobox')
  await Promise.all([page.waitForRequest(/\/suggest\?/), field.pressSequentially('вупп')])
  await field.press('Tab')
  letCome()
  await page.waitForTimeout(1_000)
  expect(await field.getAttribute('aria-expanded')).toBe('false')
  await page.context().close()
})

it('finds a word that was not finished, without JavaScript', async () => {
  for (const [root, begun] of [
    ['', 'Але є слова, які так починаються'],
    ['/de', 'Aber es gibt Wörter, die so beginnen'],
    ['/en', 'But there are words that begin like this'],
  ]) {
    const { page } = await openPage(browser, `${system.url}${root}/search`, { javaScriptEnabled: false })
    await page.getByRole('searchbox').fill('угода вуппер')
    await page.getByRole('searchbox').press('Enter')
    await page.waitForURL(/q=/)
    expect(await page.locator('main').textContent()).toContain(begun)
    expect(await page.locator('main h3 mark').count()).toBeGreaterThan(0)
    await page.getByRole('searchbox').fill('вуп')
    await page.getByRole('searchbox').press('Enter')
    await page.waitForURL(/q=[^+]+$/)
    expect(await page.locator('main ul a mark').count()).toBeGreaterThan(0)
    await page.context().close()
  }
})

/** A phone, where what narrows a search has to be opened. */
const phone = { viewport: { width: 360, height: 740 } }

it('sorts, narrows and asks back by links', async () => {
  const url = `${system.url}/search?q=${encodeURIComponent('вуппирталь')}`
  const { page } = await openPage(browser, url, phone)
  await page.getByRole('link', { name: 'Вупперталь' }).click()
  expect(await page.locator('main h3').count()).toBeGreaterThan(0)
  await page.getByText('Упорядкувати й звузити').click()
  await page.getByRole('link', { name: 'німецька', exact: true }).click()
  const german = page.locator('main h3[lang=de]')
  expect(await page.locator('main h3').count()).toBe(await german.count())
  expect(await german.count()).toBeGreaterThan(0)
  await page.getByText('Упорядкувати й звузити').click()
  expect(await page.getByRole('link', { name: 'німецька', exact: true }).getAttribute('aria-current')).toBe(
    'true',
  )
  await page.goto(`${system.url}/search?q=${encodeURIComponent('рятувальники')}&language=de`)
  await page.getByRole('link', { name: 'Шукати в усіх статтях' }).click()
  expect(new URL(page.url()).searchParams.get('language')).toBeNull()
  await page.context().close()
})

it('is narrowed by time and section without JavaScript, says so, and lets go of each', async () => {
  const url = `${system.url}/search?q=${encodeURIComponent('вупперталь')}`
  const { page } = await openPage(browser, url, { javaScriptEnabled: false, ...phone })
  const parameters = () => Object.fromEntries(new URL(page.url()).searchParams)
  const narrow = async (name: string) => {
    await page.getByText('Упорядкувати й звузити').click()
    await page.locator('main').getByRole('link', { name, exact: true }).click()
  }
  const { length: all } = await page.locator('main h3').all()
  await narrow('За рік')
  await narrow('Громада')
  expect(parameters()).toMatchObject({ within: 'year', section: 'hromada' })
  const chosen = page.getByRole('list', { name: 'Пошук звужено' }).getByRole('link')
  expect(await chosen.allTextContents()).toEqual(['Рубрика: Громада ×', 'Час: За рік ×'])
  await page.getByRole('searchbox').fill('угода')
  await page.getByRole('button', { name: 'Знайти' }).click()
  expect(parameters()).toEqual({ q: 'угода', within: 'year', section: 'hromada' })
  await page.getByRole('link', { name: 'Більше не звужувати: Рубрика — Громада' }).click()
  await page.getByRole('link', { name: 'Більше не звужувати: Час — За рік' }).click()
  expect(parameters()).toEqual({ q: 'угода' })
  expect(await chosen.count()).toBe(0)
  expect(all).toBeGreaterThan(0)
  await page.context().close()
})

it('begins at a topic, and stays in it', async () => {
  const { items } = (await (await fetch(`${system.url}/v1/articles?q=wuppertal&language=uk`)).json()) as {
    items: { tags: { slug: string; name: { uk: string } }[] }[]
  }
  const [tag] = items.flatMap(({ tags }) => tags)
  const { page } = await openPage(browser, `${system.url}/tag/${tag?.slug}`, { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Шукати серед цих публікацій' }).click()
  const chosen = page.getByRole('list', { name: 'Пошук звужено' }).getByRole('link')
  expect(await chosen.allTextContents()).toEqual([`Тема: ${tag?.name.uk} ×`])
  await page.getByRole('searchbox').fill('wuppertal')
  await page.getByRole('button', { name: 'Знайти' }).click()
  expect(new URL(page.url()).searchParams.get('tag')).toBe(tag?.slug)
  expect(await page.locator('main h3').count()).toBeGreaterThan(0)
  await page.context().close()
})

it('shows a story that is there in several languages once, in the reader’s, and offers the others', async () => {
  for (const [root, language] of [
    ['', 'uk'],
    ['/de', 'de'],
    ['/en', 'en'],
  ]) {
    const { page } = await openPage(browser, `${system.url}${root}/search?q=Wuppertal`)
    const foreign = page.locator(`main h3[lang]:not([lang=${language}])`)
    const also = page.locator('main h3:not([lang])').locator('..').locator('ul a')
    expect([root, await also.count()]).not.toEqual([root, 0])
    expect([root, await foreign.count()]).not.toEqual([root, await page.locator('main h3').count()])
    await page.context().close()
  }
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
    const url = `${system.url}/en/search?q=Kamianske&within=week&section=podii`
    const { page } = await openPage(browser, url, { colorScheme, viewport: { width, height: 800 } })
    if (width < 960) await page.getByText('Sort and narrow').click()
    await page.getByRole('link', { name: 'Past 7 days', exact: true }).waitFor()
    expect(await overhang(page)).toBe(0)
    expect(await findBarriers(page)).toEqual([])
    await keepPicture(page, `search-${width}-${colorScheme}`)
    await page.context().close()
  })
})
