import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepPicture } from '../../media/keep-picture.ts'
import { createTestNewsroom, type TestNewsroom } from '../../test-newsroom.ts'
import { SiteClient } from '../web/site-client.ts'
import type { FakeSite } from './fake-site.ts'
import { startFakeSite } from './start-fake-site.ts'
import { syncSite } from './sync-site.ts'

let site: FakeSite
let newsroom: TestNewsroom
/** What the site answered, question by question. */
let answers: { path: string; status: number }[]

beforeEach(async () => {
  site = await startFakeSite()
  newsroom = await createTestNewsroom()
  answers = []
  for (let id = 1; id <= 120; id++) site.post({ id })
})

async function round() {
  answers = []
  const { outcomes } = await syncSite({
    db: newsroom.db,
    client: new SiteClient({ site: new URL(site.url), userAgent: 'News/test', pauseMs: 1 }),
    site: new URL(site.url),
    language: 'uk',
    now: () => newsroom.clock.now,
    keepPicture: (bytes) => keepPicture(newsroom.media, bytes),
  })
  return outcomes
}

/** A cache before the site, which gives each answer of its REST API a validator and answers 304. */
function putCacheBefore(validate: (body: string) => Record<string, string>) {
  site.interrupt = (request, response) => {
    const end = response.end.bind(response)
    const { url: path = '', headers } = request
    response.end = ((body?: string) => {
      const validators = path.startsWith('/wp-json/wp/') && body ? validate(body) : {}
      const { etag, 'last-modified': lastModified } = validators
      const isSame =
        (etag !== undefined && headers['if-none-match'] === etag) ||
        (lastModified !== undefined && headers['if-modified-since'] === lastModified)
      answers.push({ path, status: isSame ? 304 : response.statusCode })
      for (const [name, value] of Object.entries(validators)) response.setHeader(name, value)
      if (!isSame) return end(body)
      response.statusCode = 304
      return end()
    }) as typeof response.end
    return false
  }
}

function etagOf(body: string) {
  return { etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"` }
}

describe('a site whose lists have validators', () => {
  it('is asked whether they are still the same, and answers a quiet round with hardly a byte', async () => {
    putCacheBefore(etagOf)
    expect((await round()).created).toBe(120)
    expect(await round()).toMatchObject({ created: 0, changed: 0, withdrawn: 0 })
    const lists = answers.filter(({ path }) => path.startsWith('/wp-json/wp/'))
    expect(lists.length).toBeGreaterThan(5)
    expect(new Set(lists.map(({ status }) => status))).toEqual(new Set([304]))
  })

  it('still tells of every change within one round', async () => {
    putCacheBefore(etagOf)
    await round()
    const [first] = site.posts
    Object.assign(first ?? {}, { title: 'Інакше', modified: '2025-12-01T00:00:00' })
    expect(await round()).toMatchObject({ changed: 1 })
    site.posts = site.posts.filter(({ id }) => id > 30)
    expect(await round()).toMatchObject({ withdrawn: 30 })
    site.users = [{ id: 1, name: 'Олена Коваль', slug: 'olena' }]
    expect(await round()).toMatchObject({ changed: 90 })
    expect(await round()).toMatchObject({ created: 0, changed: 0, withdrawn: 0 })
    const kept = await newsroom.db.selectFrom('wordpress_answers').select('address').execute()
    expect(kept.some(({ address }) => address.includes('page=2'))).toBe(false)
  })

  it('is asked by its moment only where that lies back long enough to mean something', async () => {
    putCacheBefore(() => ({ 'last-modified': new Date(Date.now() - 60_000).toUTCString() }))
    await round()
    const before = await newsroom.db.selectFrom('wordpress_answers').select('address').execute()
    expect(before.length).toBeGreaterThan(5)
    newsroom = await createTestNewsroom()
    putCacheBefore(() => ({ 'last-modified': new Date().toUTCString() }))
    await round()
    expect(await newsroom.db.selectFrom('wordpress_answers').selectAll().execute()).toEqual([])
  })
})

it('a site without validators is asked as before, and nothing is kept', async () => {
  await round()
  await round()
  expect(await newsroom.db.selectFrom('wordpress_answers').selectAll().execute()).toEqual([])
})
