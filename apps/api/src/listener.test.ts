import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import parsePrometheus from 'parse-prometheus-text-format'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { saveArticles } from './articles/article-store.ts'
import { type Config, loadConfig } from './config.ts'
import { createContext } from './context.ts'
import { openDatabase } from './db/open.ts'
import { createListener } from './listener.ts'
import { createTestNewsroom, draftOf, draftsOf, noon } from './test-newsroom.ts'

async function createListening(settings: Partial<Config> = {}) {
  const newsroom = await createTestNewsroom(settings)
  const server = createServer(newsroom.app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const raw = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const [response] = await once(ask({ port, path, headers, method }).end(), 'response')
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk)
    return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() }
  }
  const fromMemory = async () => {
    const [, count] = /^news_http_answers_from_memory_total (\d+)$/m.exec((await raw('/metrics')).text) ?? []
    return Number(count)
  }
  return { ...newsroom, raw, fromMemory }
}

/** Of a header that changes from answer to answer. */
function withoutOwn({ date, 'x-request-id': id, ...headers }: Record<string, unknown>) {
  expect([date, id]).toEqual([expect.any(String), expect.any(String)])
  return headers
}

describe('what was answered is answered again from memory', () => {
  it('with the same status, headers and bytes, for GET, HEAD and who has it already', async () => {
    const { raw, save, fromMemory } = await createListening()
    await save(...draftsOf(30))
    for (const encoding of ['identity', 'gzip', 'br', 'zstd']) {
      const accept = { 'accept-encoding': encoding }
      const first = await raw('/v1/articles', accept)
      const before = await fromMemory()
      const again = await raw('/v1/articles', accept)
      expect([again.status, again.text]).toEqual([200, first.text])
      expect(withoutOwn(again.headers)).toEqual(withoutOwn(first.headers))
      const head = await raw('/v1/articles', accept, 'HEAD')
      expect([head.text, withoutOwn(head.headers)]).toEqual(['', withoutOwn(first.headers)])
      const known = await raw('/v1/articles', { ...accept, 'if-none-match': String(first.headers.etag) })
      const { etag, vary } = first.headers
      expect([known.status, known.text]).toEqual([304, ''])
      expect(known.headers).toMatchObject({ etag, vary, 'cache-control': first.headers['cache-control'] })
      expect(known.headers).not.toHaveProperty('content-encoding')
      expect((await fromMemory()) - before).toBe(3)
    }
  })

  it('never longer than it is true', async () => {
    const { raw, save, clock } = await createListening()
    await save({ draft: draftOf({ datePublished: new Date(noon - 44.5 * 60_000).toISOString() }) })
    const ask = async () => {
      const { headers, text } = await raw('/v1/posts')
      return [headers['cache-control']?.split(',')[1]?.trim(), JSON.parse(text).items[0].published.text]
    }
    expect(await ask()).toEqual(['max-age=30', '44 хвилини тому'])
    clock.now += 20_000
    expect(await ask()).toEqual(['max-age=10', '44 хвилини тому'])
    clock.now += 10_000
    expect(await ask()).toEqual(['max-age=60', '45 хвилин тому'])
  })

  it('until anything is written: through the API, beside it, by another process, or by the clock', async () => {
    const { raw, db, dataDir, save, write, clock } = await createListening()
    await save({ draft: draftOf() })
    const slugs = async () =>
      JSON.parse((await raw('/v1/articles?fields=slug')).text).items.map(({ slug }: { slug: string }) => slug)
    expect(await slugs()).toHaveLength(1)
    await write('post', '/v1/articles', {
      language: 'uk',
      headline: 'Друга',
      section: { slug: 'misto', name: { uk: 'Місто' } },
      status: 'published',
    })
    expect(await slugs()).toHaveLength(2)
    await saveArticles(db, [{ draft: draftOf({ slug: 'third' }) }], { now: noon })
    expect(await slugs()).toHaveLength(3)
    const other = await openDatabase({ dataDir })
    await saveArticles(other, [{ draft: draftOf({ slug: 'fourth' }) }], { now: noon })
    await other.destroy()
    await expect.poll(slugs, { timeout: 5_000 }).toHaveLength(4)
    await save({ draft: draftOf({ slug: 'fifth', datePublished: new Date(noon + 30_000).toISOString() }) })
    expect(await slugs()).toHaveLength(4)
    clock.now += 30_000
    expect(await slugs()).toHaveLength(5)
  })

  it('no older than whoever asks can use it, who has heard of something that this process may not know yet', async () => {
    const { raw, save, fromMemory, clock } = await createListening()
    await save({ draft: draftOf() })
    const askWithin = async (cacheControl: string) => {
      const before = await fromMemory()
      expect((await raw('/v1/articles', { 'cache-control': cacheControl })).status).toBe(200)
      return (await fromMemory()) - before
    }
    const fromMemoryInTurn = async () => {
      await raw('/v1/articles', { 'cache-control': 'no-cache' })
      clock.now += 5_000
      const wanted = ['max-age=5', 'max-age=4', 'max-age=4', 'no-cache']
      const found: number[] = []
      for (const one of wanted) found.push(await askWithin(one))
      return found
    }
    // What was written just before may still make the process forget.
    await expect.poll(fromMemoryInTurn).toEqual([1, 0, 1, 0])
  })

  it('but not what belongs to a token, what is wrong, or what is a log', async () => {
    const { raw, save, fromMemory, write } = await createListening()
    await save({ draft: draftOf() })
    await write('post', '/v1/articles', {})
    for (const path of ['/v1/drafts', '/v1/articles/none', '/v1/changes', '/healthz', '/v1/articles?limit=x'])
      for (let time = 0; time < 2; time++) await raw(path)
    for (let time = 0; time < 2; time++) await raw('/v1/articles', { authorization: 'Bearer x' })
    expect(await fromMemory()).toBe(0)
  })
})

describe('whoever asks too often', () => {
  const elsewhere = { 'x-forwarded-for': '198.51.100.7' }

  it('is told how much is left, then when to come again, and is let in then', async () => {
    const { raw, clock } = await createListening({ rateLimit: 3 })
    for (const left of [2, 1, 0]) {
      const { status, headers } = await raw('/v1/articles', elsewhere)
      expect([status, headers.ratelimit]).toEqual([200, `"address";r=${left};t=60`])
      expect(headers['ratelimit-policy']).toBe('"address";q=3;w=60')
    }
    clock.now += 18_000
    const { status, headers, text } = await raw('/v1/articles', elsewhere)
    expect([status, headers['retry-after'], headers.ratelimit]).toEqual([429, '42', '"address";r=0;t=42'])
    expect(headers['content-type']).toContain('application/problem+json')
    expect(JSON.parse(text)).toMatchObject({ status: 429, detail: expect.stringContaining('42 seconds') })
    expect((await raw('/v1/articles', { 'x-forwarded-for': '198.51.100.8' })).status).toBe(200)
    clock.now += 42_000
    expect((await raw('/v1/articles', elsewhere)).status).toBe(200)
  })

  it('need not wait for an hour that the clock was put back', async () => {
    const { raw, clock } = await createListening({ rateLimit: 1 })
    await raw('/v1/articles', elsewhere)
    expect((await raw('/v1/articles', elsewhere)).status).toBe(429)
    clock.now -= 3_600_000
    expect((await raw('/v1/articles', elsewhere)).headers.ratelimit).toBe('"address";r=0;t=60')
  })

  it('gains nothing by other addresses of the same network, by inventing proxies or by false tokens', async () => {
    const { raw } = await createListening({ rateLimit: 2 })
    const asked = [
      { 'x-forwarded-for': '2001:db8:1:2::1' },
      { 'x-forwarded-for': '192.0.2.1, 2001:db8:1:2:ffff::9' },
      { 'x-forwarded-for': '2001:db8:1:2::3', authorization: 'Bearer guess' },
    ]
    const statuses = []
    for (const headers of asked) statuses.push((await raw('/v1/articles', headers)).status)
    expect(statuses).toEqual([200, 200, 429])
  })

  it('with a token is counted by the token, wherever it comes from', async () => {
    const { write } = await createListening({ rateLimit: 1, tokenRateLimit: 2 })
    const statuses = []
    for (const _ of [1, 2, 3]) statuses.push((await write('post', '/v1/articles', {})).status)
    expect(statuses).toEqual([422, 422, 429])
  })

  it('from a machine that is trusted is not counted, unless none is', async () => {
    const open = await createListening({ rateLimit: 1 })
    for (const _ of [1, 2, 3]) expect((await open.raw('/v1/articles')).status).toBe(200)
    const closed = await createListening({ rateLimit: 1, trustedProxies: [] })
    expect((await closed.raw('/v1/articles', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200)
    expect((await closed.raw('/v1/articles', { 'x-forwarded-for': '192.0.2.2' })).status).toBe(429)
  })
})

it('counts its answers by route, for Prometheus', async () => {
  const { raw, save } = await createListening()
  await save({ draft: draftOf() })
  for (const path of ['/v1/articles/rada-zbyraietsia', '/v1/articles/rada-zbyraietsia', '/nowhere'])
    await raw(path)
  const { headers, text } = await raw('/metrics')
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  const families = new Map(parsePrometheus(text).map(({ name, type }) => [name, type]))
  expect(families.get('news_http_request_duration_seconds')).toBe('HISTOGRAM')
  expect(families.get('process_resident_memory_bytes')).toBe('GAUGE')
  const counts = text.match(/(?<=^news_http_request_duration_seconds_count).*$/gm)
  expect(counts).toEqual([
    '{method="GET",route="/v1/articles/:slug",status="200"} 2',
    '{method="GET",route="other",status="404"} 1',
  ])
})

/** An API of which one can read what it writes into its log. */
async function createLogged() {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const { db } = await createTestNewsroom()
  const context = createContext(loadConfig({}), { db, now: () => noon, log: pino(sink), lines: sink })
  onTestFinished(() => context.followers.release())
  const server = createServer(createListener(context)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { db, lines, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/articles` }
}

it('writes a line for each answer, with its id and without secrets', async () => {
  const { lines, url } = await createLogged()
  const headers = {
    'x-request-id': 'from-the-proxy',
    authorization: 'Bearer news_secret',
    cookie: 'a=secret',
  }
  const response = await fetch(url, { headers })
  await response.text()
  expect(response.headers.get('x-request-id')).toBe('from-the-proxy')
  const own = [await fetch(url), await fetch(url)].map((one) => one.headers.get('x-request-id'))
  expect(new Set(own).size).toBe(2)
  await expect.poll(() => lines).toHaveLength(3)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    req: { id: 'from-the-proxy', method: 'GET', url: '/v1/articles' },
    res: { statusCode: 200 },
  })
  expect(lines.join('')).not.toMatch(/secret|cookie|authorization/)
})

it('writes what failed under the id that the answer names', async () => {
  const { db, lines, url } = await createLogged()
  await db.schema.alterTable('articles').renameTo('elsewhere').execute()
  const response = await fetch(url, {
    headers: { 'x-request-id': 'at-night', authorization: 'Bearer secret' },
  })
  expect([response.status, response.headers.get('x-request-id')]).toEqual([500, 'at-night'])
  await expect.poll(() => lines).toHaveLength(2)
  expect(JSON.parse(lines.find((line) => line.includes('a request failed')) ?? '')).toMatchObject({
    req: { id: 'at-night', method: 'GET', url: '/v1/articles' },
    err: { stack: expect.stringContaining('articles') },
  })
  expect(lines.join('')).not.toContain('secret')
})

it('is ready while its store can be read', async () => {
  const { get } = await createTestNewsroom()
  expect([(await get('/readyz')).status, (await get('/healthz')).status]).toEqual([200, 200])
})
