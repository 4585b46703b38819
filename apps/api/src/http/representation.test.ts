import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { savePartnership } from '../partnerships/partnership-store.ts'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createTestNewsroom, draftOf, draftsOf, noon, type TestNewsroom } from '../test-newsroom.ts'

const section = { slug: 'misto', name: { uk: 'Місто' } }
const tag = { slug: 'rada', name: { uk: 'Рада' } }

async function createFullNewsroom() {
  const newsroom = await createTestNewsroom()
  await savePartnership(newsroom.db, samplePartnership, { now: noon })
  await newsroom.save(
    ...draftsOf(30, { section, tags: [tag], standfirst: 'Про це говорили довго. '.repeat(20) }),
    {
      draft: draftOf({
        corrections: [{ date: '2026-02-20T09:30:00.000Z', wrong: 'о восьмій', right: 'о дев’ятій' }],
      }),
    },
  )
  return { ...newsroom, fetchRaw: await listen(newsroom) }
}

/** A client that unpacks nothing and adds no header of its own. */
async function listen({ app }: TestNewsroom) {
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const [response] = await once(ask({ port, path, headers, method }).end(), 'response')
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk)
    return { status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }
  }
}

const reads = [
  '/v1/articles',
  '/v1/articles?fields=slug,headline',
  '/v1/articles/rada-zbyraietsia',
  '/v1/articles/rada-zbyraietsia/body.html',
  '/v1/articles/rada-zbyraietsia/body.md',
  '/v1/articles/rada-zbyraietsia/body.txt',
  '/v1/articles/rada-zbyraietsia/ninjs',
  '/v1/articles/rada-zbyraietsia/revisions',
  '/v1/articles/rada-zbyraietsia/revisions/1',
  '/v1/posts',
  '/v1/corrections',
  '/v1/sections',
  '/v1/sections/misto',
  '/v1/tags',
  '/v1/tags/rada',
  '/v1/authors',
  '/v1/authors/olena',
  '/v1/partnerships',
  '/v1/partnerships/kamianske-wuppertal',
  '/v1/partnerships/kamianske-wuppertal/calendar.ics',
  '/v1/search?q=рада',
  '/v1/changes',
  '/v1/openapi.json',
  '/feed.xml',
  '/feed.atom',
  '/feed.json',
  '/sitemap.xml',
  '/news-sitemap.xml',
].map((path) => encodeURI(path))

it('every read has a validator, is not sent again to who has it, and is for HEAD what it is for GET', async () => {
  const { fetchRaw } = await createFullNewsroom()
  for (const path of reads) {
    const whole = await fetchRaw(path, { 'accept-encoding': 'gzip' })
    const { etag = '', date: _, ...headers } = whole.headers
    expect([whole.status, etag], path).toEqual([200, expect.stringMatching(/^(W\/)?"[^"]+"$/)])
    expect(headers.vary, path).toContain('Accept-Encoding')
    const head = await fetchRaw(path, { 'accept-encoding': 'gzip' }, 'HEAD')
    expect([head.status, head.bytes.length], path).toEqual([200, 0])
    expect({ ...head.headers, date: '', 'x-request-id': '' }, path).toEqual({
      ...whole.headers,
      date: '',
      'x-request-id': '',
    })
    const conditional = { 'accept-encoding': 'gzip', 'if-none-match': `"other", ${etag}` }
    const again = await fetchRaw(path, conditional)
    expect([again.status, again.bytes.length], path).toEqual([304, 0])
    expect(again.headers, path).toMatchObject({
      etag,
      'cache-control': headers['cache-control'],
      vary: headers.vary,
      date: expect.any(String),
    })
  }
})

describe('a packed answer', () => {
  it.each([
    ['br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['zstd', (bytes: Buffer) => zstdDecompressSync(bytes)],
    ['gzip', (bytes: Buffer) => gunzipSync(bytes)],
  ])('%s holds the same, under a validator of its own', async (encoding, unpack) => {
    const { fetchRaw } = await createFullNewsroom()
    const plain = await fetchRaw('/v1/articles')
    const packed = await fetchRaw('/v1/articles', { 'accept-encoding': encoding })
    expect(packed.headers['content-encoding']).toBe(encoding)
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2)
    expect(unpack(packed.bytes)).toEqual(plain.bytes)
    expect(packed.headers.etag).not.toBe(plain.headers.etag)
    const other = { 'accept-encoding': encoding, 'if-none-match': String(plain.headers.etag) }
    expect((await fetchRaw('/v1/articles', other)).status).toBe(200)
  })

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, *', 'zstd'],
    ['*', 'br'],
    ['ZSTD', 'zstd'],
    ['deflate', undefined],
    ['identity, gzip;q=0.5', undefined],
    ['gzip;q=0', undefined],
    ['', undefined],
    ['gzip;q=strange, ;;,', undefined],
  ])('for "%s" is %s', async (accepted, encoding) => {
    const { fetchRaw } = await createFullNewsroom()
    const { headers } = await fetchRaw('/v1/articles', { 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
  })

  it('is not made of what is small', async () => {
    const { fetchRaw } = await createFullNewsroom()
    const { headers } = await fetchRaw('/v1/sections', { 'accept-encoding': 'br' })
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'Accept-Encoding'])
  })
})

it('a validator counts more than a date', async () => {
  const { fetchRaw } = await createFullNewsroom()
  const { headers } = await fetchRaw('/feed.xml')
  const since = { 'if-modified-since': String(headers['last-modified']) }
  expect((await fetchRaw('/feed.xml', since)).status).toBe(304)
  expect((await fetchRaw('/feed.xml', { ...since, 'if-none-match': '"other"' })).status).toBe(200)
})

it('a list may be shown while a newer one is on its way, unless its words become false', async () => {
  const { get, clock } = await createFullNewsroom()
  const kept = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400'
  expect((await get('/v1/articles')).headers['cache-control']).toBe(kept)
  clock.now += 20_000
  expect((await get('/v1/posts')).headers['cache-control']).toBe('public, max-age=40, stale-if-error=86400')
})

describe('of an answer only some fields', () => {
  it.each([
    ['/v1/articles?fields=slug,headline', ['headline', 'slug']],
    ['/v1/posts?fields=published', ['published']],
  ])('%s', async (path, names) => {
    const { get } = await createFullNewsroom()
    const { body } = await get(path)
    expect(body.items).toHaveLength(20)
    for (const item of body.items) expect(Object.keys(item).sort()).toEqual(names)
  })

  it('of one article', async () => {
    const { get } = await createFullNewsroom()
    const { body } = await get('/v1/articles/rada-zbyraietsia?fields=headline,revision')
    expect(body).toEqual({ headline: 'Рада збирається', revision: 1 })
  })

  it('but none that nobody knows', async () => {
    const { get } = await createFullNewsroom()
    const { status, body } = await get('/v1/articles?fields=slug,source_key')
    expect([status, body.errors[0].pointer]).toEqual([400, '/fields/1'])
    expect(body.errors[0].detail).toContain('source_key')
  })
})

describe('what articles name can be read alone', () => {
  it.each([
    ['/v1/sections/misto', { slug: 'misto', name: { uk: 'Місто', de: 'Stadt', en: 'City' } }],
    ['/v1/tags/rada', tag],
    ['/v1/authors/olena', { slug: 'olena', name: { uk: 'Олена' }, kind: 'person' }],
  ])('%s', async (path, one) => {
    const { get } = await createFullNewsroom()
    expect((await get(path)).body).toEqual(one)
  })

  it.each(['/v1/sections/sport', '/v1/tags/olena', '/v1/authors/rada'])('%s names nothing', async (path) => {
    const { get } = await createFullNewsroom()
    expect((await get(path)).status).toBe(404)
  })
})
