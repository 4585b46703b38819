import type { RequestListener } from 'node:http'
import type { Block } from '@news/domain'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fullArticle } from '../src/fixtures/article.ts'
import { startReaderBeforeAltered } from './altered-newsroom.ts'
import { findBarriers, keepPicture, launchBrowser, openPage, overhang, themes, widths } from './browser.ts'
import type { System } from './system.ts'

let reader: Pick<System, 'url' | 'stop'>
let browser: Browser

beforeAll(async () => {
  ;[reader, browser] = await Promise.all([startReaderBeforeAltered(openBlocks), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), reader?.stop()]))

/** A newsroom with one article more: one that has every kind of block. */
function openBlocks(newsroomUrl: string): RequestListener {
  return async ({ url = '/' }, response) => {
    if (url.startsWith('/media/')) {
      response.writeHead(200, { 'Content-Type': 'image/svg+xml' })
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><circle r="500"/></svg>')
      return
    }
    const answer = await fetch(newsroomUrl + url.replace(slug, fullArticle.slug))
    const body: unknown = await answer.json()
    response.writeHead(answer.status, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(url.includes(slug) ? { ...Object(body), slug, body: everyBlock } : body))
  }
}

function text(words: string) {
  return { children: [{ _type: 'span' as const, _key: 's', text: words, marks: [] }], markDefs: [] }
}

function paragraph(words: string, more: object = {}): Block {
  return { _type: 'block', _key: words, style: 'normal', ...text(words), ...more }
}

function cell(words: string, header = false) {
  return { header, ...text(words) }
}

function image(name: string, more: object = {}) {
  return { src: `/media/${name}.svg`, alt: '', width: 800, height: 600, ...more }
}

const wide = 'дужедовгеслово'.repeat(12)

const everyBlock: Block[] = [
  paragraph('Міста готуються підписати угоду про співпрацю.'),
  paragraph('Про що угода', { style: 'h4' }),
  paragraph('енергетика', { listItem: 'bullet', level: 1 }),
  paragraph('насосна станція', { listItem: 'number', level: 2 }),
  paragraph(wide),
  { _type: 'quote', _key: 'q', content: [paragraph('Wir helfen.')] as never, speaker: 'Уве', language: 'de' },
  { _type: 'image', _key: 'i', ...image('rathaus', { alt: 'Ратуша', caption: 'Ратуша', credit: 'Олена' }) },
  {
    _type: 'image',
    _key: 'i3',
    ...image('ploshcha', { alt: 'Площа', src: '/media/ploshcha.jpg', color: '#123456' }),
  },
  {
    _type: 'image',
    _key: 'i4',
    ...image('mist', { caption: 'Підпис \u202eобернено', credit: 'Ірина Коваль' }),
  },
  { _type: 'image', _key: 'i2', src: 'https://elsewhere.example/a.jpg', alt: '' },
  {
    _type: 'gallery',
    _key: 'g',
    images: [image('a', { caption: 'Потяг' }), image('b', { alt: 'Міст' }), image('c')],
    caption: 'Дорога',
  },
  { _type: 'embed', _key: 'e', url: 'https://www.youtube.com/watch?v=x', title: 'Репортаж' },
  {
    _type: 'table',
    _key: 't',
    rows: [
      { cells: ['Рік', 'Що', 'Кому', 'Коли', 'Звіт'].map((words) => cell(words, true)) },
      {
        cells: ['2024', 'генератори', 'лікарня', 'грудень', 'опублікованоповністю'].map((words) =>
          cell(words),
        ),
      },
    ],
  },
  { _type: 'preformatted', _key: 'p', kind: 'verse', text: `Реве\n  та стогне ${wide}` },
  { _type: 'preformatted', _key: 'c', kind: 'code', text: `const answer = await fetch("/${wide}")` },
  { _type: 'separator', _key: 'hr' },
]

const slug = 'every-block'
const path = `/news/${slug}`

describe('every kind of block', () => {
  it.each(widths.flatMap((width) => themes.map((theme) => [width, theme] as const)))(
    'stays in the window and has no barrier, at %i pixels, %s',
    async (width, colorScheme) => {
      const { page, complaints } = await openPage(browser, reader.url + path, {
        viewport: { width, height: 800 },
        colorScheme,
      })
      expect(await overhang(page)).toBe(0)
      expect(await findBarriers(page)).toEqual([])
      expect(complaints).toEqual([])
      await keepPicture(page, `blocks-${width}-${colorScheme}`)
      await page.context().close()
    },
  )
})

it('a picture has its colour until it is there, and its words can be read on it', async () => {
  const { page } = await openPage(browser, reader.url, { serviceWorkers: 'block' })
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.route(/ploshcha/, (route) => route.abort())
  await page.goto(reader.url + path)
  const shown = await page
    .locator('img[src$="ploshcha.jpg"]')
    .evaluate((element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).color])
  expect(shown).toEqual(['rgb(18, 52, 86)', 'rgb(255, 255, 255)'])
  expect(refused.filter((text) => text.includes('Content Security Policy'))).toEqual([])
  await page.context().close()
})

it('a caption that turns the direction of text leaves the credit after it as it is', async () => {
  const { page } = await openPage(browser, reader.url + path)
  const caption = page.getByText('Ірина Коваль').locator('xpath=ancestor-or-self::figcaption')
  /** Where each letter begins, from the left. */
  const lefts = await caption.evaluate((element) => {
    const last = element.lastElementChild?.lastChild
    const range = document.createRange()
    return Array.from(last?.textContent ?? '', (_, i) => {
      if (last) range.setStart(last, i)
      if (last) range.setEnd(last, i + 1)
      return range.getBoundingClientRect().left
    })
  })
  expect(lefts.length).toBeGreaterThanOrEqual('Ірина Коваль'.length)
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))
  await page.context().close()
})

describe('a gallery', () => {
  const position = (page: Page) => page.locator('dialog p').textContent()

  it('without JavaScript leads to each image', async () => {
    const { page } = await openPage(browser, reader.url + path, { javaScriptEnabled: false })
    await page.locator('[data-island] a').nth(1).click()
    expect(new URL(page.url()).pathname).toBe('/media/b.svg')
    await page.context().close()
  })

  it('is a viewer from the first click on, and only then brings React', async () => {
    const { page, complaints } = await openPage(browser, reader.url + path)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    expect(
      await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    ).not.toContainEqual(expect.stringMatching(/hydrate/))

    await page.locator('[data-island] a').nth(1).click()
    await page.locator('dialog[open]').waitFor()
    expect(asked).toContainEqual(expect.stringMatching(/hydrate/))
    expect(await position(page)).toBe('2 із 3')
    expect(await findBarriers(page)).toEqual([])
    await keepPicture(page, 'viewer')

    await page.keyboard.press('ArrowRight')
    expect(await position(page)).toBe('3 із 3')
    await page.keyboard.press('ArrowRight')
    expect(await position(page)).toBe('1 із 3 · Потяг')
    await page.getByRole('button', { name: 'Попередня світлина' }).click()
    expect(await position(page)).toBe('3 із 3')

    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/media/b.svg')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('goes on with a swipe of the finger', async () => {
    const { page } = await openPage(browser, reader.url + path, {
      viewport: { width: 360, height: 800 },
      hasTouch: true,
    })
    await page.locator('[data-island] a').first().click()
    await page.locator('dialog[open]').waitFor()
    await swipe(page, 300, 60)
    expect(await position(page)).toBe('2 із 3')
    await swipe(page, 60, 300)
    expect(await position(page)).toBe('1 із 3 · Потяг')
    await page.context().close()
  })

  async function swipe(page: Page, from: number, to: number): Promise<void> {
    const touch = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 400 }] })
    await send('touchStart', from)
    await send('touchMove', (from + to) / 2)
    await send('touchMove', to)
    await send('touchEnd')
  }

  it('still leads to its images when the code cannot come', async () => {
    // What the worker fetches does not pass by the page's routes.
    const { page } = await openPage(browser, reader.url + path, { serviceWorkers: 'block' })
    await page.route(/hydrate/, (route) => route.abort())
    await page.locator('[data-island] a').nth(1).click()
    await page.waitForURL('**/media/b.svg')
    await page.context().close()
  })
})
