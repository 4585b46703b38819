import type { Client } from '@news/contract'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, overhang } from './browser.ts'
import { openLedger, openNewsroom } from './newsroom.ts'
import { type System, startSystem } from './system.ts'

const hostile = [
  '</script><script>document.title="broken"</script>',
  '<!-- </style><style>*{display:none}</style> -->',
  '"><img src=x onerror=document.title="broken">',
  'Рада \u202Eадар\u2066 зібралася',
  'д'.repeat(100),
  '👩‍👩‍👧‍👦 🇺🇦 е́ $& {{x}} &amp;',
]

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
  const newsroom = await openNewsroom(system)
  const ledger = await openLedger(system)
  for (const [i, text] of hostile.entries()) {
    await publishHostile(newsroom, text, `h${i}`)
    await recordHostile(ledger, text, `h${i}`)
  }
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

/** A story in which everything that somebody writes is the same text: headline, section, tag, author, picture, correction. */
async function publishHostile(newsroom: Client, text: string, slug: string): Promise<void> {
  const name = { uk: text }
  await newsroom.createArticle({
    body: {
      slug,
      headline: text,
      standfirst: text,
      language: 'uk',
      section: { slug, name },
      tags: [{ slug, name }],
      authors: [{ slug, name, kind: 'person' }],
      image: { src: 'https://elsewhere.example/a.jpg', alt: text, caption: text, credit: text },
      body: [],
      status: 'published',
    },
  })
  await newsroom.correctArticle({ params: { slug }, expect: 1, body: { wrong: text, right: `${text}!` } })
}

/** What programs read in a record: codes, slugs, days and addresses. */
const codes =
  /^(?:slug|id|kind|status|when|sides?|from|until|to|timeZone|language|country|value|system|wikidataId|capacity|code|url|contact|date|milestone|municipality|areas|valid\w+)$/

/** The partnership of the sample with the same text in the place of all its texts. */
async function recordHostile(ledger: Client, text: string, slug: string): Promise<void> {
  const replace = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => replace(one, name))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replace(one, key)]))
    return typeof value === 'string' && !codes.test(name) ? text : value
  }
  const {
    id: _id,
    revision: _revision,
    dateCreated: _created,
    dateModified: _modified,
    ...record
  } = await ledger.getPartnership({ params: { slug: 'kamianske-wuppertal' } })
  const body = { ...(replace(record, '') as typeof record), slug }
  await ledger.replacePartnership({ params: { slug }, expect: 'nothing', body })
}

/** What is not as it should be on a page whose words are hostile. */
async function findDamage(page: Page): Promise<string[]> {
  const isWhole = await page.locator('body > footer').isVisible()
  return [
    ...(isWhole ? [] : ['it has no foot']),
    ...((await page.locator('h1').count()) === 1 ? [] : ['it has not one heading']),
    ...((await page.title()).includes('Новини міста') ? [] : [`it is called ${await page.title()}`]),
    ...((await overhang(page)) > 0 ? ['it scrolls sideways'] : []),
  ]
}

describe('a text that was written to break pages', () => {
  it('leaves every page whole on which it stands', async () => {
    const lists = hostile.flatMap((text, i) => [
      ...['news', 'section', 'tag', 'author', 'partnerships'].map((kind) => `/${kind}/h${i}`),
      `/search?q=${encodeURIComponent(text)}`,
    ])
    const { page, complaints } = await openPage(browser, system.url, {
      viewport: { width: 320, height: 640 },
    })
    const damaged: Record<string, string[]> = {}
    for (const path of ['/', '/corrections', '/partnerships', ...lists]) {
      await page.goto(system.url + path)
      const found = [...(await findDamage(page)), ...complaints.splice(0)]
      if (found.length > 0) damaged[path] = found
    }
    expect(damaged).toEqual({})
    await page.context().close()
  })

  it('leaves the card of a partnership whole, that stands in the pages of others', async () => {
    const { page, complaints } = await openPage(browser, system.url, {
      viewport: { width: 320, height: 640 },
    })
    for (const i of hostile.keys()) {
      await page.goto(`${system.url}/embed/h${i}`)
      expect(await page.locator(`a[href*="/partnerships/h${i}"]`).first().isVisible()).toBe(true)
      expect(await page.title()).not.toBe('broken')
      expect([await overhang(page), complaints.splice(0)]).toEqual([0, []])
    }
    await page.context().close()
  })

  it('leaves every feed whole, as a browser reads XML, and every card drawn', async () => {
    const { page } = await openPage(browser, `${system.url}/about`)
    const broken = await page.evaluate(
      async (paths) => {
        const errors = paths.map(async (path) => {
          const xml = await (await fetch(path)).text()
          return new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')?.textContent
        })
        return (await Promise.all(errors)).filter((error) => error !== undefined)
      },
      ['/feed.xml', '/feed.atom', '/news-sitemap.xml'],
    )
    expect(broken).toEqual([])
    for (const i of hostile.keys()) {
      await page.goto(`${system.url}/news/h${i}`)
      const card = await page.locator('meta[property="og:image"]').getAttribute('content')
      expect((await fetch(card ?? '')).headers.get('content-type')).toBe('image/png')
    }
    await page.context().close()
  })
})
