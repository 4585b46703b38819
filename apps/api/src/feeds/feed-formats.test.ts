import { extractFromJson } from '@extractus/feed-extractor'
import { parseHtml, rawText } from '@news/domain/markup'
import { parseFeed } from '@rowanmanning/feed-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import LinkHeader from 'http-link-header'
import RssParser from 'rss-parser'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { savePartnership } from '../partnerships/partnership-store.ts'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createTestNewsroom, draftOf, draftsOf, noon, type TestNewsroom } from '../test-newsroom.ts'

const hub = 'https://hub.example/'

const hostile = 'Рада & <b>«суд»</b> ]]> \u0007\ufffe 😀 "лапки"'

async function createLibrary(): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom({ webSubHub: hub })
  await savePartnership(newsroom.db, samplePartnership, { now: noon })
  const about = {
    tags: [{ slug: 'uhoda', name: { uk: 'Угода & <мир>', de: 'Vertrag' } }],
    partnerships: [samplePartnership.slug],
  }
  await newsroom.save(
    ...draftsOf(3),
    { draft: draftOf({ slug: 'hostile', headline: hostile, ...about }) },
    {
      draft: draftOf({
        ...about,
        slug: 'sport',
        section: { slug: 'sport', name: { uk: 'Спорт', de: 'Sport' } },
        dateModified: '2026-02-20T09:45:00.000Z',
        body: [{ _type: 'image', _key: 'a', src: '/media/a.jpg', alt: 'Матч', width: 4, height: 3 }],
      }),
    },
    { draft: draftOf({ slug: 'vertrag', language: 'de', headline: 'Der Vertrag', ...about }) },
  )
  return newsroom
}

/** A feed in each format, as two programs that nobody here wrote understand it. */
async function readTwice({ app }: TestNewsroom, query: string) {
  const text = async (path: string) =>
    (
      await request(app)
        .get(path + query)
        .buffer(true)
    ).text
  const [rss, atom, json] = [await text('/feed.xml'), await text('/feed.atom'), await text('/feed.json')]
  const strictRss = parseRssFeed(rss)
  const strictAtom = parseAtomFeed(atom)
  const strictJson = parseJsonFeed(JSON.parse(json))
  const looseJson = extractFromJson(JSON.parse(json))
  return {
    urls: {
      rss: [
        strictRss.items?.map(({ link }) => link),
        (await new RssParser().parseString(rss)).items.map(({ link }) => link),
      ],
      atom: [
        strictAtom.entries?.map(({ links }) => links?.[0]?.href),
        parseFeed(atom).items.map(({ url }) => url),
      ],
      json: [strictJson.items?.map(({ url }) => url), looseJson.entries?.map(({ link }) => link)],
    },
    titles: [strictRss.title, strictAtom.title?.value, strictJson.title],
    pages: [
      strictRss.link,
      strictAtom.links?.find(({ rel }) => rel === 'alternate')?.href,
      strictJson.home_page_url,
    ],
    rss: strictRss,
    atom: { ...strictAtom, entries: strictAtom.entries ?? [] },
    json: strictJson,
    raw: { rss, atom, json },
  }
}

const site = 'https://news.example'

it.each([
  ['', 6, 'Новини', '/'],
  ['?section=sport', 1, 'Спорт – Новини', '/section/sport'],
  ['?tag=uhoda', 3, 'Угода & <мир> – Новини', '/tag/uhoda'],
  ['?author=olena', 6, 'Олена – Новини', '/author/olena'],
  [`?partnership=${samplePartnership.slug}`, 3, undefined, `/partnerships/${samplePartnership.slug}`],
  ['?language=de', 6, 'Nachrichten', '/de'],
  ['?section=sport&language=de', 1, 'Sport – Nachrichten', '/de/section/sport'],
  ['?tag=nobody', 0, 'Новини', '/tag/nobody'],
])(
  'the feed "%s" has the same items in every format, for every reader',
  async (query, count, title, page) => {
    const { urls, titles, pages } = await readTwice(await createLibrary(), query)
    const [expected = []] = urls.rss
    expect(expected).toHaveLength(count)
    for (const read of [...urls.rss, ...urls.atom, ...urls.json]) expect(read ?? []).toEqual(expected)
    expect(new Set(titles).size).toBe(1)
    if (title) expect(titles[0]).toBe(title)
    expect(pages).toEqual(Array(3).fill(site + page))
  },
)

describe('what validators of feeds ask for', () => {
  it('RSS: itself, its language, names that are no addresses, authors who are no e-mail addresses, absolute URLs', async () => {
    const { rss, raw } = await readTwice(await createLibrary(), '?tag=uhoda')
    expect(rss.atom?.links).toEqual([
      { href: `${site}/feed.xml?tag=uhoda`, rel: 'self', type: 'application/rss+xml' },
      { href: hub, rel: 'hub' },
    ])
    expect([rss.language, rss.description]).toEqual(['uk', 'Угода & <мир> – Новини'])
    expect(raw.rss).not.toContain('<author>')
    const guids = rss.items?.map(({ guid }) => guid?.value) ?? []
    expect(new Set(guids).size).toBe(3)
    for (const item of rss.items ?? []) {
      expect(item.guid).toMatchObject({ value: expect.stringMatching(/^urn:uuid:/), isPermaLink: false })
      expect(item.pubDate).toMatch(
        /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
      )
      expect(item.dc?.creators).toEqual(['Олена'])
      expect(item.content?.encoded).toBeDefined()
    }
    expect(raw.rss).toContain(`${site}/media/a.jpg`)
    expect(raw.rss.replaceAll(`${site}/`, '')).not.toMatch(/(src|href)=(&quot;|")\//)
  })

  it('RSS: words that look like markup are words, also for whoever takes them for HTML', async () => {
    const words = 'Тег <img src=x onerror=alert(1)> та 2 < 3 &amp; &lt;b&gt;'
    const newsroom = await createTestNewsroom()
    await newsroom.save({ draft: draftOf({ headline: words, standfirst: words }) })
    const [item] = (await readTwice(newsroom, '')).rss.items ?? []
    expect(rawText(parseHtml(item?.description ?? ''))).toBe(words)
    expect(item?.title).toBe(words.replace('<img', '< img'))
    expect(rawText(parseHtml(item?.title ?? ''))).toContain('< img src=x onerror=alert(1)>')
  })

  it('Atom: ids that stay, dates in order, categories with terms, the language of each entry', async () => {
    const { atom, raw } = await readTwice(await createLibrary(), '')
    expect(atom.id).toBe(`${site}/feed.atom`)
    expect(atom.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', `${site}/feed.atom`],
      ['alternate', `${site}/`],
      ['hub', hub],
    ])
    expect(atom.updated).toBe('2026-02-20T09:59:00.000Z')
    expect(new Set(atom.entries.map(({ id }) => id)).size).toBe(6)
    for (const { updated, published, authors, categories } of atom.entries) {
      expect(Date.parse(updated ?? '')).toBeGreaterThanOrEqual(Date.parse(published ?? ''))
      expect(authors?.[0]?.name).toBe('Олена')
      for (const { term, label } of categories ?? []) expect([term, label]).not.toContain(undefined)
    }
    expect(raw.atom.match(/<entry xml:lang="de">/g)).toHaveLength(1)
  })

  it('JSON Feed: a hub, authors in the plural, whole texts, the language of each item', async () => {
    const { json } = await readTwice(await createLibrary(), '')
    expect(json).toMatchObject({ hubs: [{ type: 'WebSub', url: hub }], feed_url: `${site}/feed.json` })
    for (const item of json.items ?? [])
      expect(item).toMatchObject({
        authors: [{ name: 'Олена', url: expect.stringContaining('/author/olena') }],
        content_html: expect.stringContaining('<'),
        language: expect.stringMatching(/^(uk|de)$/),
      })
  })

  it('a headline is text in every format, whatever is in it', async () => {
    const { rss, atom, json } = await readTwice(await createLibrary(), '')
    const clean = 'Рада & <b>«суд»</b> ]]>  😀 "лапки"'
    // No reader of RSS knows whether its titles are HTML: what looks like a tag is none there.
    const ofRss = clean.replace('<b>', '< b>').replace('</b>', '< /b>')
    expect(rss.items?.find(({ link }) => link?.endsWith('hostile'))?.title).toBe(ofRss)
    expect(atom.entries.find(({ links }) => links?.[0]?.href?.endsWith('hostile'))?.title?.value).toBe(clean)
    expect(json.items?.find(({ url }) => url?.endsWith('hostile'))?.title).toBe(hostile)
  })
})

it('a feed names its hub and itself in its headers, too', async () => {
  const { app } = await createLibrary()
  const { headers } = await request(app).get('/feed.atom?section=sport')
  const links = LinkHeader.parse(headers.link ?? '')
  expect([links.rel('hub')[0]?.uri, links.rel('self')[0]?.uri]).toEqual([
    hub,
    `${site}/feed.atom?section=sport`,
  ])
})
