import { parseFeed } from '@rowanmanning/feed-parser'
import RssParser from 'rss-parser'
import { SaxesParser } from 'saxes'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { savePartnership } from '../partnerships/partnership-store.ts'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createTestNewsroom, draftOf, draftsOf, noon, type TestNewsroom } from '../test-newsroom.ts'

const hostile = 'Рада & <b>«суд»</b> ]]> \u0007\ufffe\ud800 😀'

async function createLibrary(): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom()
  const german = { slug: 'vertrag', language: 'de', headline: 'Der Vertrag', tags: [] }
  const original = { draft: draftOf({ slug: 'uhoda', headline: 'Угода' }), sourceKey: 'test:uhoda' }
  await newsroom.save(
    original,
    { draft: draftOf(german), translationOfSource: 'test:uhoda' },
    { draft: draftOf({ slug: 'hostile', headline: hostile, standfirst: hostile }) },
    { draft: draftOf({ slug: 'kultura', section: { slug: 'kultura', name: { uk: 'Культура' } } }) },
    { draft: draftOf({ slug: 'stare', datePublished: '2025-11-02T08:00:00.000Z' }) },
    { draft: draftOf({ slug: 'chernetka', status: 'draft' }) },
    { draft: draftOf({ slug: 'zavtra', datePublished: '2026-02-21T10:00:00.000Z' }) },
  )
  return newsroom
}

function get({ app }: TestNewsroom, path: string, headers: Record<string, string> = {}) {
  return request(app).get(path).set(headers).buffer(true)
}

function expectWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

const inStream = [
  'https://news.example/news/uhoda',
  'https://news.example/news/hostile',
  'https://news.example/news/kultura',
  'https://news.example/news/stare',
]

describe.each([
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/feed.atom', 'application/atom+xml; charset=utf-8'],
])('%s', (path, type) => {
  it('is read by two parsers that nobody here wrote, with the same items', async () => {
    const { text, headers } = await get(await createLibrary(), path)
    expect(headers['content-type']).toBe(type)
    expectWellFormed(text)
    const first = await new RssParser().parseString(text)
    const second = parseFeed(text)
    expect(first.items.map(({ link }) => link).toSorted()).toEqual(inStream.toSorted())
    expect(second.items.map(({ url }) => url).toSorted()).toEqual(inStream.toSorted())
    expect(first.title).toBe('Новини')
    expect(text).toMatch(/<language>uk<|xml:lang="uk"/)
  })

  it('gives each item a name that never changes, its date, author and whole text', async () => {
    const newsroom = await createLibrary()
    const { text } = await get(newsroom, path)
    const item = parseFeed(text).items.find(({ url }) => url?.endsWith('/stare'))
    const { body } = await newsroom.get('/v1/articles/stare')
    expect(item?.id).toBe(`urn:uuid:${body.id}`)
    expect(item?.published?.toISOString()).toBe('2025-11-02T08:00:00.000Z')
    expect(item?.content).toContain('<p>Сесія почнеться о дев’ятій.</p>')
    expect(item?.authors.map(({ name }) => name)).toEqual(['Олена'])
  })

  it('holds any headline', async () => {
    const { text } = await get(await createLibrary(), path)
    const item = parseFeed(text).items.find(({ url }) => url?.endsWith('/hostile'))
    expect(item?.title).toContain('Рада &')
    expect(item?.title).toContain('😀')
  })
})

it('/feed.json is a JSON Feed of the same articles', async () => {
  const { text, headers } = await get(await createLibrary(), '/feed.json')
  expect(headers['content-type']).toBe('application/feed+json; charset=utf-8')
  const feed = JSON.parse(text)
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Новини',
    feed_url: 'https://news.example/feed.json',
    home_page_url: 'https://news.example/',
  })
  const urls = feed.items.map(({ url }: { url: string }) => url)
  expect(urls.toSorted()).toEqual(inStream.toSorted())
  for (const { id, content_html, date_published, authors } of feed.items) {
    expect(id).toMatch(/^urn:uuid:/)
    expect(content_html).toContain('<p>')
    expect(Date.parse(date_published)).toBeLessThan(noon)
    expect(authors).toHaveLength(1)
  }
})

describe('a feed is narrowed', () => {
  it.each([
    ['?section=kultura', ['https://news.example/news/kultura']],
    ['?section=sport', []],
    ['?author=nobody', []],
  ])('%s', async (query, urls) => {
    const { text } = await get(await createLibrary(), `/feed.xml${query}`)
    expect(parseFeed(text).items.map(({ url }) => url)).toEqual(urls)
  })

  it('to a language, in which it speaks', async () => {
    const { text } = await get(await createLibrary(), '/feed.xml?language=de')
    const feed = parseFeed(text)
    expect(feed.title).toBe('Nachrichten')
    expect(feed.items.map(({ url }) => url)).toContain('https://news.example/de/news/vertrag')
    expect(feed.items.map(({ url }) => url)).not.toContain('https://news.example/news/uhoda')
  })

  it('but not by what nobody knows', async () => {
    const { status, body } = await get(await createLibrary(), '/feed.json?color=red')
    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ pointer: '/color' })
  })
})

it.each(['/feed.xml', '/feed.atom', '/feed.json', '/sitemap.xml'])(
  '%s is not sent again to who has it',
  async (path) => {
    const newsroom = await createLibrary()
    const { headers } = await get(newsroom, path)
    expect(headers['last-modified']).toBeDefined()
    const again = await get(newsroom, path, { 'If-None-Match': String(headers.etag) })
    expect(again.status).toBe(304)
    await newsroom.save({ draft: draftOf({ slug: 'new' }) })
    expect((await get(newsroom, path, { 'If-None-Match': String(headers.etag) })).status).toBe(
      path === '/sitemap.xml' ? 304 : 200,
    )
  },
)

it.each(['/feed.xml', '/feed.atom', '/feed.json', '/sitemap.xml?month=2026-02'])(
  '%s is sent again to who knows no more than when it was changed, also where the newest article was taken back',
  async (path) => {
    const newsroom = await createTestNewsroom()
    await newsroom.save(...draftsOf(3))
    const { headers, text } = await get(newsroom, path)
    const known = { 'If-Modified-Since': String(headers['last-modified']), 'Cache-Control': 'max-age=0' }
    expect((await get(newsroom, path, known)).status).toBe(304)
    newsroom.clock.now += 60_000
    const withdrawing = { 'if-match': '*' }
    await newsroom.write('post', '/v1/articles/post-1/withdraw', { reason: 'Помилка' }, withdrawing)
    const again = await get(newsroom, path, known)
    expect([again.status, again.text === text]).toEqual([200, false])
  },
)

describe('site maps', () => {
  it('lead from an index by months to every public article, each with its versions', async () => {
    const newsroom = await createLibrary()
    const index = await get(newsroom, '/sitemap.xml')
    expectWellFormed(index.text)
    const maps = [...index.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url)
    expect(maps).toEqual([
      'https://news.example/sitemap.xml?month=2025-11',
      'https://news.example/sitemap.xml?month=2026-02',
    ])
    const { text } = await get(newsroom, '/sitemap.xml?month=2026-02')
    expectWellFormed(text)
    const found = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url)
    expect(found.toSorted()).toEqual([
      'https://news.example/de/news/vertrag',
      'https://news.example/news/hostile',
      'https://news.example/news/kultura',
      'https://news.example/news/uhoda',
    ])
    expect(text.match(/hreflang="de" href="https:\/\/news.example\/de\/news\/vertrag"/g)).toHaveLength(2)
    expect(text.match(/hreflang="uk" href="https:\/\/news.example\/news\/uhoda"/g)).toHaveLength(2)
  })

  it('hold every article of a busy month', async () => {
    const newsroom = await createTestNewsroom()
    await newsroom.save(...draftsOf(150))
    const { text } = await get(newsroom, '/sitemap.xml?month=2026-02')
    expect(text.match(/<loc>/g)).toHaveLength(150)
  })

  it('tell of a month at the moment at which something appears in it, and no longer than it does', async () => {
    const newsroom = await createTestNewsroom()
    const months = async () =>
      [...(await get(newsroom, '/sitemap.xml')).text.matchAll(/month=([\d-]+)/g)].map(([, month]) => month)
    await newsroom.save(...draftsOf(1))
    expect(await months()).toEqual(['2026-02'])
    await newsroom.save({ draft: draftOf({ datePublished: '2026-03-01T09:00:00.000Z' }) })
    expect(await months()).toEqual(['2026-02'])
    newsroom.clock.now = Date.parse('2026-03-01T09:00:00.000Z')
    expect(await months()).toEqual(['2026-02', '2026-03'])
    const withdrawing = { 'if-match': '*' }
    await newsroom.write('post', '/v1/articles/post-1/withdraw', { reason: 'Помилка' }, withdrawing)
    expect(await months()).toEqual(['2026-03'])
  })

  it('lead to every partnership, in each language, with the moment at which its record was changed', async () => {
    const newsroom = await createTestNewsroom()
    expect((await get(newsroom, '/sitemap.xml')).text).not.toContain('<loc>')
    await savePartnership(newsroom.db, samplePartnership, { now: noon })
    const [, map = ''] =
      /<loc>https:\/\/news\.example([^<]+)<\/loc>/.exec((await get(newsroom, '/sitemap.xml')).text) ?? []
    expect(map).toBe('/sitemap.xml?of=partnerships')
    const { text } = await get(newsroom, map)
    expectWellFormed(text)
    expect(
      [...text.matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<]+)</g)].map(([, url, at]) => [url, at]),
    ).toEqual(
      ['', '/de', '/en'].map((root) => [
        `https://news.example${root}/partnerships/${samplePartnership.slug}`,
        new Date(noon).toISOString(),
      ]),
    )
    expect(text.match(/hreflang="de"/g)).toHaveLength(3)
  })

  it.each(['month=2026-13', 'of=articles', 'month=2026-02&of=partnerships'])(
    'of what is none (%s) are a problem',
    async (query) => {
      const { status } = await get(await createLibrary(), `/sitemap.xml?${query}`)
      expect(status).toBe(400)
    },
  )

  it('for Google News hold the last two days, with name, language, date and title', async () => {
    const newsroom = await createLibrary()
    const { text } = await get(newsroom, '/news-sitemap.xml')
    expectWellFormed(text)
    expect(text).not.toContain('/news/stare')
    expect(text).toContain('<news:name>Nachrichten</news:name><news:language>de</news:language>')
    expect(text).toContain('<news:publication_date>2026-02-20T09:00:00.000Z</news:publication_date>')
    newsroom.clock.now += 5 * 24 * 60 * 60 * 1_000
    expect((await get(newsroom, '/news-sitemap.xml')).text).not.toContain('/news/uhoda')
  })
})
