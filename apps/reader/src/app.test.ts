import { locales } from '@news/domain'
import { describe, expect, it } from 'vitest'
import { fullArticle } from './fixtures/article.ts'
import { openReaderForFile } from './fixtures/reader.ts'

const reader = openReaderForFile()
const { get } = reader

it('leads on from an address that an article once had', async () => {
  const response = await fetch(`${reader.url}/de/news/former-slug`, { redirect: 'manual' })
  expect([response.status, response.headers.get('location')]).toEqual([301, `/de/news/${fullArticle.slug}`])
})

it.each([
  ['/2025/10/mer-u-vuppertali/', `/news/${fullArticle.slug}`],
  ['/?p=12', `/news/${fullArticle.slug}`],
  [`/tag/${encodeURIComponent('вупперталь')}/`, '/tag/wuppertal'],
])('leads on from %s, where the old site had it', async (address, path) => {
  const response = await fetch(`${reader.url}${address}`, { redirect: 'manual' })
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

it('names the rules by which articles are fetched ahead', async () => {
  const { headers } = await get('/')
  const rules = await get(JSON.parse(headers.get('speculation-rules') ?? '""'))
  expect(rules.headers.get('content-type')).toContain('application/speculationrules+json')
  expect(JSON.parse(rules.html)).toHaveProperty('prefetch')
})

describe('who wants to change a page', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is told that it can only be read: %s', async (method) => {
    const path = '/search?q=вишиванка'
    const answer = await fetch(reader.url + path, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect((await reader.get(path)).status).toBe(200)
  })

  it('stands in nobody’s way who asks for the page in the same moment', async () => {
    const path = '/search?q=барвінок'
    const [posted, read] = await Promise.all([fetch(reader.url + path, { method: 'POST' }), reader.get(path)])
    expect([posted.status, read.status]).toEqual([405, 200])
  })

  it('may ask what there is to do', async () => {
    const answer = await fetch(reader.url, { method: 'OPTIONS' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
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
