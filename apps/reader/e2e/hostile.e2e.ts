import type { RequestListener } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fullArticle } from '../src/fixtures/article.ts'
import { typeset } from '../src/typeset.ts'
import { startReaderBeforeAltered } from './altered-newsroom.ts'
import { launchBrowser, openPage, overhang } from './browser.ts'
import type { System } from './system.ts'

let reader: Pick<System, 'url' | 'stop'>
let browser: Browser
/** What stands in every headline and every summary of the newsroom. */
let words = ''

beforeAll(async () => {
  ;[reader, browser] = await Promise.all([startReaderBeforeAltered(openHostile), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), reader?.stop()]))

/** The newsroom, but every headline and summary is the hostile text and every article is empty. */
function openHostile(newsroomUrl: string): RequestListener {
  return async ({ url = '/' }, response) => {
    const answer = await fetch(newsroomUrl + url.replace(/(posts|articles)\/x\d+/, `$1/${fullArticle.slug}`))
    const said = JSON.stringify(await answer.json(), (key, value) => {
      if (['headline', 'standfirst', 'excerpt'].includes(key)) return words
      if (key === 'slug' && value === fullArticle.slug) return /x\d+/.exec(url)?.[0] ?? value
      return key === 'body' ? [] : value
    })
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(said)
  }
}

const hostile = [
  ['a closed script', '</script><script>document.title="broken"</script>'],
  ['a torn comment and a torn style', '<!-- </style><style>*{display:none}</style> -->'],
  ['an image that does not load', '"><img src=x onerror=document.title="broken">'],
  ['a direction that is never ended', 'Рада \u202Eадар\u2066 зібралася'],
  ['a word of 500 letters', 'д'.repeat(500)],
  ['pictures and combined signs', '👩‍👩‍👧‍👦 🇺🇦 е́'.repeat(12).trim()],
  ['signs of templates', '$& $1 {{x}} <%= x %> %s &lt;b&gt; &amp;'],
] as const

describe.each(hostile)('%s', (_, text) => {
  // Another address each time, so that nothing kept stands in.
  const slug = `x${hostile.findIndex(([, one]) => one === text)}`

  it('in every headline leaves the page whole', async () => {
    words = text
    const { page, complaints } = await openPage(browser, `${reader.url}/news/${slug}`, {
      viewport: { width: 360, height: 800 },
    })
    const set = typeset(text, 'uk')
    expect(await page.locator('h1').textContent()).toBe(set)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.title()).toContain('Новини міста')
    expect(await page.title()).not.toBe('broken')
    expect(await page.locator('body > footer').isVisible()).toBe(true)
    expect(await page.locator('aside h3').first().textContent()).toBe(set)
    expect(await overhang(page)).toBe(0)
    const data = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(data ?? '')).toMatchObject({ headline: text })
    expect(complaints.filter((complaint) => !/status of 404/.test(complaint))).toEqual([])
    await page.context().close()
  })
})
