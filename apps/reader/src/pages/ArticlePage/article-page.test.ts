import { describe, expect, it } from 'vitest'
import { fullArticle } from '../../fixtures/article.ts'
import { openReaderForFile } from '../../fixtures/reader.ts'

const { get } = openReaderForFile()

describe('the article page', () => {
  it('says who wrote it, when, and how long ago', async () => {
    const { html } = await get('/news/kamianske-wuppertal')
    expect(html).toMatch(/<a href="\/author\/olena" rel="author">Олена<\/a>/)
    expect(html).toContain('2 жовтня 2025')
    expect(html).toMatch(
      /<time [^>]*dateTime="2025-10-02T12:20:00.000Z"[^>]*data-next="2025-10-02T13:05:00.000Z"[^>]*>44 хвилини тому/i,
    )
  })

  it('names its versions in other languages and its one true address', async () => {
    const { html } = await get('/en/news/kamianske-wuppertal')
    expect(html).toContain('<link rel="canonical" href="https://news.example/news/kamianske-wuppertal"/>')
    expect(html).toMatch(
      /hreflang="de" href="https:\/\/news.example\/de\/news\/kamjanske-wuppertal-vertrag"/i,
    )
    expect(html).toContain('Auf Deutsch lesen')
  })

  it('says that the text is in another language than the page', async () => {
    const { html } = await get('/en/news/kamianske-wuppertal')
    expect(html).toMatch(/<article [^>]*lang="uk"/)
  })

  it('shows a picture once, also when it opens the text', async () => {
    for (const slug of ['kamianske-wuppertal', 'twice-pictured']) {
      const { html } = await get(`/news/${slug}`)
      expect(html.match(/<img src="\/media\/bridge.svg"/g)).toHaveLength(1)
    }
  })

  it('tells search engines what it is', async () => {
    const { html } = await get('/news/kamianske-wuppertal')
    const [, json = ''] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/) ?? []
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'NewsArticle',
      headline: fullArticle.headline,
      datePublished: fullArticle.datePublished,
      author: [{ '@type': 'Person', name: 'Олена' }],
      image: ['https://news.example/media/bridge.svg'],
    })
  })

  it('gives them its card where it has no picture', async () => {
    const { html } = await get('/news/without-picture')
    const [, json = ''] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/) ?? []
    const [, card] = html.match(/<meta property="og:image" content="([^"]+)"/) ?? []
    expect(JSON.parse(json).image).toEqual([card])
  })

  it('stays whole whatever its author typed', async () => {
    const { status, html } = await get('/news/hostile')
    expect(status).toBe(200)
    expect(html.match(/<script/g)).toHaveLength(3)
    expect(html).not.toMatch(/<script>alert|<img src=x|<b>/)
    expect(html).toContain('<style>p{color:tan}</style>')
    expect(html).toContain('https://elsewhere.example/tracker.gif')
    expect(html).not.toMatch(/<img[^>]+elsewhere/)
    expect(html.match(/<title>(.*?)<\/title>/)?.[1]).not.toMatch(/[\u202a-\u202e]/)
    expect(html.endsWith('</body></html>')).toBe(true)
  })
})
