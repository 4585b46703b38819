import type { Client } from '@news/contract'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, overhang } from './browser.ts'
import { openNewsroom } from './newsroom.ts'
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
  for (const [i, text] of hostile.entries()) await publishHostile(newsroom, text, `h${i}`)
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
      ...['news', 'section', 'tag', 'author'].map((kind) => `/${kind}/h${i}`),
      `/search?q=${encodeURIComponent(text)}`,
    ])
    const { page, complaints } = await openPage(browser, system.url, {
      viewport: { width: 320, height: 640 },
    })
    const damaged: Record<string, string[]> = {}
    for (const path of ['/', '/corrections', ...lists]) {
      await page.goto(system.url + path)
      const found = [...(await findDamage(page)), ...complaints.splice(0)]
      if (found.length > 0) damaged[path] = found
    }
    expect(damaged).toEqual({})
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
