import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { locales } from '@news/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi, isApiAway } from './api.ts'
import { fullArticle } from './fixtures/article.ts'
import { now, openNewsroom } from './fixtures/newsroom.ts'
import { createPageCache, type PageCache } from './page-cache/page-cache.ts'
import type { Site } from './page-context.ts'
import { createReaderServer } from './reader-server.ts'
import { typeset } from './typeset.ts'

const site: Site = {
  url: 'https://news.example',
  name: { uk: 'Новини міста', de: 'Stadtnachrichten', en: 'City News' },
  timeZone: 'Europe/Kyiv',
  language: 'uk',
  imprint: { publisher: 'ТОВ «Міські вісті»', email: 'redaktsiia@news.example' },
}

const closing: (() => void)[] = []
let reader: string
let readerWithoutApi: string
let newsroomUrl: string

async function openReader(
  apiUrl: string,
  clock = { now },
  cache: PageCache = createPageCache({ maxBytes: 1_000_000, mayStandIn: isApiAway }),
): Promise<string> {
  const assets = { stylesFor: () => 'p{color:tan}', scriptPath: () => '/assets/main.js' }
  const log = { error: (details: object) => logged.push(details) }
  const writeLine = (line: string) => answers.push(JSON.parse(line))
  const api = createApi(apiUrl)
  const server = createReaderServer({
    api,
    apiUrl,
    site,
    assets,
    cache,
    now: () => clock.now,
    log,
    writeLine,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const answers: object[] = []
const logged: object[] = []

beforeAll(async () => {
  const newsroom = await openNewsroom()
  closing.push(newsroom.close)
  newsroomUrl = newsroom.url
  reader = await openReader(newsroom.url)
  readerWithoutApi = await openReader('http://127.0.0.1:9')
})

afterAll(() => {
  for (const close of closing) close()
  for (const details of logged) expect(details).toMatchObject({ err: { name: 'ApiUnavailable' } })
})

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(reader + path, { headers })
  return { status: response.status, headers: response.headers, html: await response.text() }
}

it('leads on from an address that an article once had', async () => {
  const response = await fetch(`${reader}/de/news/former-slug`, { redirect: 'manual' })
  expect([response.status, response.headers.get('location')]).toEqual([301, `/de/news/${fullArticle.slug}`])
})

it.each([
  ['/2025/10/mer-u-vuppertali/', `/news/${fullArticle.slug}`],
  ['/?p=12', `/news/${fullArticle.slug}`],
  [`/tag/${encodeURIComponent('вупперталь')}/`, '/tag/wuppertal'],
])('leads on from %s, where the old site had it', async (address, path) => {
  const response = await fetch(`${reader}${address}`, { redirect: 'manual' })
  expect([response.status, response.headers.get('location')]).toEqual([301, path])
})

describe('every page', () => {
  const paths = [
    '',
    '/news/kamianske-wuppertal',
    '/section/misto',
    '/tag/wuppertal',
    '/author/olena',
    '/partnerships',
    '/partnerships/kamianske-wuppertal',
  ]
  const addresses = locales.flatMap((locale) =>
    paths.map((path) => [locale, (locale === 'uk' ? '' : `/${locale}`) + path || '/'] as const),
  )

  it.each(addresses)('in %s is at %s, with one main heading and its language', async (locale, path) => {
    const { status, html } = await get(path)
    expect(status).toBe(200)
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}" `))
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toMatch(/<main [^>]*id="content"/)
    expect(html).not.toContain('undefined')
  })

  it('asks no one else for anything', async () => {
    for (const path of [
      '/',
      '/news/kamianske-wuppertal',
      '/news/hostile',
      '/partnerships/kamianske-wuppertal',
    ]) {
      const { html } = await get(path)
      const loaded = [
        ...html.matchAll(
          /<(?:img|script|source|iframe|link rel="(?:preload|stylesheet|icon)")[^>]*?(?:src|srcset|href)="([^"]*)"/gi,
        ),
      ]
      expect(loaded.length).toBeGreaterThan(0)
      for (const [, address] of loaded) expect(address).toMatch(/^\//)
    }
  })

  it('carries a policy that lets through what is inside by hash, and nothing else', async () => {
    const { headers } = await get('/')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/style-src 'self' 'sha256-/)
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-powered-by')).toBeNull()
  })
})

describe('the front page', () => {
  it('leads with the pinned story and says how old each post is', async () => {
    const { html } = await get('/')
    expect(html).toContain(typeset(fullArticle.headline, 'uk'))
    for (const words of ['44 хвилини тому', '1 годину тому', '2 години тому', '3 години тому'])
      expect(html).toContain(words)
  })

  it('stays true no longer than its first relative time', async () => {
    const { headers } = await get('/')
    expect(headers.get('cache-control')).toBe(
      'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400',
    )
  })
})

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
    })
  })

  it('stays whole whatever its author typed', async () => {
    const { status, html } = await get('/news/hostile')
    expect(status).toBe(200)
    expect(html.match(/<script/g)).toHaveLength(4)
    expect(html).not.toMatch(/<script>alert|<img src=x|<b>/)
    expect(html).toContain('<style>p{color:tan}</style>')
    expect(html).toContain('https://elsewhere.example/tracker.gif')
    expect(html).not.toMatch(/<img[^>]+elsewhere/)
    expect(html.endsWith('</body></html>')).toBe(true)
  })
})

describe('what machines look for', () => {
  it('leads to the feed of the site and of a section', async () => {
    expect((await get('/de')).html).toMatch(
      /<link rel="alternate" type="application\/rss\+xml" [^>]*href="\/feed.xml\?language=de"/,
    )
    expect((await get('/section/misto')).html).toContain('/feed.xml?section=misto&amp;language=uk')
  })

  it('names the site maps, and keeps searches out', async () => {
    const { html } = await get('/robots.txt')
    expect(html).toContain('Sitemap: https://news.example/sitemap.xml')
    expect(html).toContain('Disallow: /*search?*after=')
  })
})

describe('the search page', () => {
  it('is a form that needs no script', async () => {
    const { status, html } = await get('/de/search')
    expect(status).toBe(200)
    expect(html).toMatch(/<form [^>]*action="\/de\/search"/)
    expect(html).toMatch(/<input [^>]*name="q"/)
  })

  it('marks what was found, whatever it is', async () => {
    const { html } = await get(`/search?q=${encodeURIComponent('вупперталь')}`)
    expect(html).toContain('Знайдено 1 статтю')
    expect(html).toContain('<mark>Вупперталь</mark>')
    expect(html).toContain('&lt;b&gt;<mark>Вупперталі</mark>&lt;/b&gt;')
    expect(html).toContain('<link rel="canonical" href="https://news.example/search"/>')
  })

  it('says that nothing was found, and repeats the question safely', async () => {
    const { status, html } = await get(`/search?q=${encodeURIComponent('<script>"')}`)
    expect(status).toBe(200)
    expect(html).toContain('За запитом «&lt;script&gt;&quot;» нічого не знайдено')
  })
})

describe('the partnership page', () => {
  it('keeps what both sides say, each in its language, and the conflict visible', async () => {
    const { html } = await get('/partnerships/kamianske-wuppertal')
    expect(html).toContain('<q lang="de">Projektpartnerschaft</q>')
    expect(html).toContain('<q>міста-партнери</q>')
    expect(html).toContain('Гості приїхали у травні.')
    expect(html).toContain('<span lang="de">Die Reise fand Ende Juni statt.</span>')
    expect(html).toMatch(/data-status="planned"/)
  })

  it('has the same milestones in the order of time in every language', async () => {
    for (const root of ['', '/de', '/en']) {
      const { html } = await get(`${root}/partnerships/kamianske-wuppertal`)
      const milestones = [...html.matchAll(/<li id="([\w-]+)"/g)].map(([, id]) => id)
      expect(milestones).toEqual(['first-contact', 'delegation', 'council', 'signing'])
    }
  })

  it.each([
    ['', 'Проєктне партнерство з липня 2025 року, не побратимство'],
    ['/de', 'Projektpartnerschaft seit Juli 2025, keine Städtepartnerschaft'],
    ['/en', 'Project partnership since July 2025, not a twinning'],
  ])('says in one line exactly what it is, under “%s”', async (root, line) => {
    const { html } = await get(`${root}/partnerships/kamianske-wuppertal`)
    expect(html).toContain(`>${line}</p>`)
  })

  it('shows what the sides differ on side by side', async () => {
    const { html } = await get('/en/partnerships/kamianske-wuppertal')
    const text = html.replaceAll(/<[^>]+>/g, '')
    expect(text).toContain('Kamianske: May 2025Wuppertal: ≈\u00a0June 2025')
  })

  it('reads a plan on its day as a plan, and the day after as one that nobody confirmed', async () => {
    const clock = { now: Date.parse('2025-10-03T20:59:00.000Z') }
    const standing = async () => {
      const address = await openReader(newsroomUrl, clock)
      const html = await (await fetch(`${address}/en/partnerships/kamianske-wuppertal`)).text()
      return /<li id="signing".*?<b[^>]*>([^<]*)</.exec(html)?.[1]
    }
    expect(await standing()).toBe('planned')
    clock.now += 60_000
    expect(await standing()).toBe('planned for 3 October 2025, not confirmed')
  })
})

describe('the card of a partnership', () => {
  it('is one file that does nothing, and that alone other sites may show in a frame', async () => {
    const response = await fetch(`${reader}/de/embed/kamianske-wuppertal`)
    const html = await response.text()
    expect(html).toContain('Projektpartnerschaft seit Juli 2025, keine Städtepartnerschaft')
    expect(html).not.toMatch(/<script|<link rel="stylesheet"|<nav/)
    expect(html).toContain('href="https://news.example/de/partnerships/kamianske-wuppertal"')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('frame-ancestors *')
    expect(response.headers.get('x-frame-options')).toBeNull()
    const page = await fetch(`${reader}/de/partnerships/kamianske-wuppertal`)
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it('of nobody is not found', async () => {
    expect((await fetch(`${reader}/embed/nobody`)).status).toBe(404)
  })
})

describe('the list of partnerships', () => {
  it('stands in a table', async () => {
    const { html } = await get('/de/partnerships')
    expect(html).toMatch(/<th scope="row"><a href="\/de\/partnerships\/kamianske-wuppertal">/)
  })

  it('is narrowed by links, of which one address says one choice, and what nobody knows narrows nothing', async () => {
    const { html } = await get('/en/partnerships?stage=nowhere&country=DE&utm_source=mail')
    expect(html).toContain('href="/en/partnerships?country=UA"')
    expect(html).toMatch(/href="\/en\/partnerships\?country=DE" aria-current="true"/)
    expect(html).toContain('rel="canonical" href="https://news.example/en/partnerships"')
  })
})

describe('what is not there', () => {
  it.each([
    ['an unknown address', '/nowhere', 404],
    ['an unknown article', '/de/news/nothing', 404],
    ['an unknown section', '/section/nothing', 404],
    ['an address that is no slug', '/news/%E0%A4%A', 404],
    ['a torn cursor', '/?after=broken', 404],
    ['a withdrawn article', '/news/withdrawn', 410],
  ])('%s is answered with a page', async (_, path, status) => {
    const page = await get(path)
    expect(page.status).toBe(status)
    expect(page.html).toMatch(/<h1[ >]/)
    expect(page.html).toContain('<meta name="robots" content="noindex"/>')
  })

  it('tells why an article was withdrawn', async () => {
    const { html } = await get('/news/withdrawn')
    expect(html).toContain('Ім’я переплутали з іншою людиною.')
  })

  it('speaks the language of the address', async () => {
    const { html } = await get('/de/nowhere')
    expect(html).toMatch(/^<!doctype html><html lang="de" /)
  })
})

describe('when the API has gone', () => {
  it('every page that was seen goes on being served, says so, and says the time as it is', async () => {
    const newsroom = await openNewsroom()
    const clock = { now }
    const address = await openReader(newsroom.url, clock)
    const first = await fetch(`${address}/news/kamianske-wuppertal`)
    expect(first.headers.get('cache-status')).toBe('news; fwd=miss')
    const second = await fetch(`${address}/news/kamianske-wuppertal`)
    expect(second.headers.get('cache-status')).toBe('news; hit')
    expect(await second.text()).toContain('44 хвилини тому')
    newsroom.close()
    clock.now += 3_600_000
    const third = await fetch(`${address}/news/kamianske-wuppertal`)
    expect(third.status).toBe(200)
    expect(third.headers.get('cache-status')).toBe('news; hit; fwd=stale; detail=api-unavailable')
    expect(await third.text()).toContain('1 годину тому')
    expect((await fetch(`${address}/section/misto`)).status).toBe(503)
  })

  it('and also while it hangs, without keeping anybody waiting for long', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    closing.push(
      () => silent.closeAllConnections(),
      () => silent.close(),
    )
    const newsroom = await openNewsroom()
    const cache = createPageCache({ maxBytes: 1_000_000, mayStandIn: isApiAway })
    await fetch(`${await openReader(newsroom.url, { now }, cache)}/`)
    newsroom.close()
    cache.expire()
    const hanging = await openReader(
      `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      { now },
      cache,
    )
    const response = await fetch(hanging, { signal: AbortSignal.timeout(4_000) })
    expect(response.headers.get('cache-status')).toBe('news; hit; fwd=stale; detail=api-unavailable')
  })
})

describe('without the API', () => {
  it.each(['/', '/de/news/kamianske-wuppertal', '/nowhere'])(
    '%s says so and when to come back',
    async (path) => {
      const response = await fetch(readerWithoutApi + path)
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('10')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await response.text()).toMatch(/<h1[ >]/)
    },
  )

  it('answers what belongs to the API with a problem', async () => {
    const response = await fetch(`${readerWithoutApi}/v1/posts`)
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ status: 503 })
  })

  it('is alive', async () => {
    expect((await fetch(`${readerWithoutApi}/healthz`)).status).toBe(200)
  })
})

describe('the wire', () => {
  it('hands what belongs to the API over to it', async () => {
    const response = await fetch(`${reader}/v1/posts?limit=2`)
    expect(await response.json()).toMatchObject({ items: [{ slug: 'kamianske-wuppertal' }, {}] })
  })

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('for %s it is encoded as %s', async (accepted, encoding) => {
    const { headers, html } = await get('/', { 'accept-encoding': accepted })
    expect(headers.get('content-encoding')).toBe(encoding)
    expect(headers.get('vary')).toContain('Accept-Encoding')
    expect(html).toContain('</html>')
  })

  it('gives those who save data pages without pictures, with a way to the one of the story', async () => {
    for (let time = 0; time < 2; time++) {
      const saving = await get('/news/kamianske-wuppertal', { 'save-data': 'on' })
      expect(saving.html).not.toContain('<picture')
      expect(saving.html).toMatch(/<a href="\/media\/[^"]+"[^>]*>Показати зображення<\/a>/)
      expect(saving.headers.get('vary')).toContain('Save-Data')
      expect((await get('/news/kamianske-wuppertal')).html).toContain('<picture')
      expect((await get('/', { 'save-data': 'on' })).html).not.toContain('<picture')
    }
  })

  it('holds no control character of what was asked', async () => {
    const { html } = await get('/search?q=%00%07%D1%80%D0%B0%D0%B4%D0%B0')
    expect(html).toMatch(/value="рада"/)
    expect(html).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  it('is not sent again to who has it', async () => {
    const { headers } = await get('/')
    const again = await get('/', { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' })
    expect(again.status).toBe(304)
    expect(again.html).toBe('')
  })

  it('answers HEAD like GET, without a body', async () => {
    const whole = await fetch(`${reader}/`)
    const response = await fetch(`${reader}/`, { method: 'HEAD' })
    expect(response.status).toBe(200)
    for (const name of [
      'etag',
      'content-length',
      'content-type',
      'content-encoding',
      'vary',
      'cache-control',
    ])
      expect(response.headers.get(name), name).toBe(whole.headers.get(name))
    expect(await response.text()).toBe('')
  })

  it('a kept page has the same fields as one that was just made', async () => {
    const address = await openReader(newsroomUrl)
    const [made, kept] = [await fetch(`${address}/partnerships`), await fetch(`${address}/partnerships`)]
    const fieldsOf = ({ headers }: Response) =>
      Object.fromEntries([...headers].filter(([name]) => name !== 'date'))
    expect(fieldsOf(kept)).toEqual({ ...fieldsOf(made), 'cache-status': 'news; hit' })
    expect(fieldsOf(kept)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
    })
  })

  it('says the same page however its address is decorated, and keeps it once', async () => {
    const { headers } = await get('/?utm_source=messenger&fbclid=1')
    const plain = await get('/')
    expect(headers.get('etag')).toBe(plain.headers.get('etag'))
    expect(headers.get('cache-status')).toBe('news; hit')
  })

  it('a line in the log says what was asked and how it went, and a given id goes with it', async () => {
    await get('/?q=1', { 'x-request-id': 'edge-7' })
    await get('/', { 'x-request-id': 'forged"\t' })
    const line = { req: { method: 'GET', url: '/' }, res: { statusCode: 200, cache: 'hit' } }
    expect(answers.at(-1)).toMatchObject({ ...line, req: { ...line.req, id: expect.any(Number) } })
    await expect
      .poll(() => answers)
      .toContainEqual(expect.objectContaining({ req: { id: 'edge-7', method: 'GET', url: '/?q=1' } }))
  })

  it('goes on to older posts by cursor', async () => {
    const { html } = await get('/?after=4')
    expect(html).not.toContain('44 хвилини тому')
    expect(html).toContain('Учорашня новина')
  })
})
