import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepPicture } from '../../media/keep-picture.ts'
import { createTestNewsroom, type TestNewsroom } from '../../test-newsroom.ts'
import { SiteClient, type SiteClientOptions } from '../web/site-client.ts'
import type { FakeSite } from './fake-site.ts'
import { startFakeSite } from './start-fake-site.ts'
import { type SyncOptions, syncSite } from './sync-site.ts'

let site: FakeSite
let newsroom: TestNewsroom

beforeEach(async () => {
  site = await startFakeSite()
  newsroom = await createTestNewsroom()
})

/** One round of a newsroom with the site. */
function sync(client: Partial<SiteClientOptions> = {}, changes: Partial<SyncOptions> = {}) {
  const named = new URL(client.site ?? site.url)
  return syncSite({
    db: newsroom.db,
    client: new SiteClient({ site: named, userAgent: 'News/test', pauseMs: 1, ...client }),
    site: named,
    language: 'uk',
    now: () => newsroom.clock.now,
    keepPicture: (bytes) => keepPicture(newsroom.media, bytes),
    ...changes,
  })
}

async function articleOf(slug: string) {
  return (await newsroom.get(`/v1/articles/${slug}`)).body
}

async function logLength() {
  return (await newsroom.get('/v1/changes?limit=100')).body.items.length
}

/** What happens in a newsroom arrives within one round, and the next round has nothing to do. */
async function expectSettled() {
  const before = await logLength()
  const { outcomes } = await sync()
  expect(outcomes).toMatchObject({ created: 0, changed: 0, withdrawn: 0 })
  expect(await logLength()).toBe(before)
}

describe('a first round', () => {
  it('brings everything that the site shows to everybody, and says who asks', async () => {
    for (let id = 1; id <= 120; id++) site.post({ id })
    site.post({ id: 300, status: 'draft' })
    const { outcomes, items } = await sync()
    expect([items, outcomes.created]).toEqual([120, 120])
    expect(await articleOf('dopys-120')).toMatchObject({
      headline: 'Допис 120',
      authors: [{ name: { uk: 'Олена' } }],
      section: { slug: 'misto', name: { uk: 'Місто' } },
      datePublished: '2025-10-02T12:20:00.000Z',
    })
    expect(new Set(site.asked.map(({ userAgent }) => userAgent))).toEqual(new Set(['News/test']))
    await expectSettled()
  })

  it('works where addresses are not pretty', async () => {
    site.hasPrettyAddresses = false
    site.post({ id: 1 })
    expect((await sync()).outcomes.created).toBe(1)
  })

  it('shows nobody what is behind a password', async () => {
    site.post({ id: 1, password: 'secret', content: '<p>Таємне</p>' })
    await sync()
    expect((await newsroom.get('/v1/articles/dopys-1')).status).toBe(404)
  })

  it('takes no beginning of a text for a standfirst', async () => {
    site.post({ id: 1, content: '<p>Рада зібралася сьогодні.</p>', excerpt: '<p>Рада зібралася […]</p>' })
    site.post({ id: 2, content: '<p>Рада зібралася.</p>', excerpt: '<p>Головне за день</p>' })
    await sync()
    expect((await articleOf('dopys-1')).standfirst).toBeUndefined()
    expect((await articleOf('dopys-2')).standfirst).toBe('Головне за день')
  })
})

describe('within one round arrives', () => {
  it('an edit', async () => {
    const post = site.post({ id: 1 })
    await sync()
    Object.assign(post, { title: 'Інакше', modified: '2025-10-03T08:00:00' })
    expect((await sync()).outcomes.changed).toBe(1)
    expect(await articleOf('dopys-1')).toMatchObject({ headline: 'Інакше', revision: 2 })
    await expectSettled()
  })

  it('a second edit of the same second', async () => {
    const now = new Date().toISOString().slice(0, 19)
    const post = site.post({ id: 1, date: '2025-10-02T12:00:00', modified: now })
    await sync()
    post.title = 'Ще раз'
    await sync()
    expect((await articleOf('dopys-1')).headline).toBe('Ще раз')
  })

  it('each of many edits with the same moment', async () => {
    const posts = Array.from({ length: 110 }, (_, i) => site.post({ id: i + 1 }))
    await sync()
    for (const post of posts)
      Object.assign(post, { title: `Нове ${post.id}`, modified: '2025-11-01T00:00:00' })
    expect((await sync()).outcomes.changed).toBe(110)
  })

  it.each([
    ['unpublishing', (post: { status: string }) => Object.assign(post, { status: 'draft' })],
    ['throwing away', (post: { status: string }) => Object.assign(post, { status: 'trash' })],
    ['deleting', () => site.posts.splice(0, 1)],
  ])('%s: readers are told, and it comes back when it is published again', async (_, takeAway) => {
    const post = site.post({ id: 1 })
    site.post({ id: 2 })
    await sync()
    takeAway(post)
    expect((await sync()).outcomes.withdrawn).toBe(1)
    const gone = await newsroom.get('/v1/articles/dopys-1')
    expect([gone.status, gone.body.detail]).toEqual([410, 'Редакція зняла цей матеріал з публікації.'])
    await expectSettled()
    site.posts = [{ ...post, status: 'publish' }, ...site.posts.filter(({ id }) => id !== 1)]
    await sync()
    expect((await newsroom.get('/v1/articles/dopys-1')).status).toBe(200)
    await expectSettled()
  })

  it('a password', async () => {
    const post = site.post({ id: 1 })
    await sync()
    Object.assign(post, { password: 'secret', modified: '2025-10-03T08:00:00' })
    await sync()
    expect((await newsroom.get('/v1/articles/dopys-1')).status).toBe(410)
    await expectSettled()
  })

  it('a scheduled post whose moment has come, though its last edit lies long behind', async () => {
    site.post({ id: 2, modified: '2025-12-01T00:00:00' })
    const post = site.post({ id: 1, status: 'future', modified: '2025-09-01T00:00:00' })
    await sync()
    post.status = 'publish'
    expect((await sync()).outcomes.created).toBe(1)
  })

  it('a new address: the old one leads on', async () => {
    const post = site.post({ id: 1, slug: 'stara' })
    await sync()
    Object.assign(post, { slug: 'nova', modified: '2025-10-03T08:00:00' })
    await sync()
    expect((await articleOf('nova')).slug).toBe('nova')
    const old = await newsroom.get('/v1/articles/stara')
    expect([old.status, old.headers.location]).toEqual([301, '/v1/articles/nova'])
    await expectSettled()
  })

  it('a new name of an author, whose page stays where it is', async () => {
    site.post({ id: 1 })
    site.post({ id: 2 })
    await sync()
    site.users = [{ id: 1, name: 'Олена Коваль', slug: 'olena' }]
    expect((await sync()).outcomes.changed).toBe(2)
    expect((await articleOf('dopys-2')).authors).toEqual([
      { slug: 'olena', name: { uk: 'Олена Коваль' }, kind: 'person' },
    ])
    await expectSettled()
  })

  it('another category, also without an edit of the post, and a category below another', async () => {
    const post = site.post({ id: 1 })
    site.categories.push({ id: 2, name: 'Спорт', slug: 'sport' })
    await sync()
    post.categories = [2]
    await sync()
    expect((await articleOf('dopys-1')).section.slug).toBe('sport')
    site.categories = site.categories.map((term) => (term.id === 2 ? { ...term, parent: 1 } : term))
    await sync()
    expect((await articleOf('dopys-1')).section).toMatchObject({ slug: 'sport', parent: 'misto' })
    await expectSettled()
  })

  it('another picture under the same address', async () => {
    const url = `${site.url}/wp-content/uploads/dakh.png`
    const fileOf = (color: string) =>
      sharp({ create: { width: 400, height: 300, channels: 3, background: color } })
        .png()
        .toBuffer()
    site.files.set('/wp-content/uploads/dakh.png', await fileOf('#ff0000'))
    site.media = [{ id: 7, url, alt: 'Дах', modified: '2025-10-01T00:00:00' }]
    site.post({ id: 1, featured: 7 })
    await sync()
    const before = (await articleOf('dopys-1')).image
    expect(before).toMatchObject({ alt: 'Дах', width: 400, height: 300, color: '#ff0000' })
    expect(before.renditions.map(({ width }: { width: number }) => width)).toEqual([
      320, 400, 320, 400, 320, 400,
    ])
    await expectSettled()
    expect(site.asked.filter(({ path }) => path.endsWith('dakh.png'))).toHaveLength(1)
    site.files.set('/wp-content/uploads/dakh.png', await fileOf('#0000ff'))
    site.media = [{ id: 7, url, alt: 'Новий дах', modified: '2025-10-05T00:00:00' }]
    await sync()
    expect((await articleOf('dopys-1')).image).toMatchObject({ alt: 'Новий дах', color: '#0000ff' })
    await expectSettled()
  })
})

describe('signed in', () => {
  it('drafts and scheduled posts come too, and what was never shown vanishes with its post', async () => {
    site.password = Buffer.from('olena:abcd efgh').toString('base64')
    site.post({ id: 1, status: 'draft' })
    site.post({ id: 2, status: 'future', date: '2031-01-01T06:00:00' })
    const account = { user: 'olena', password: 'abcd efgh' }
    expect((await sync(account)).states).toMatchObject({ draft: 1, scheduled: 1 })
    expect((await newsroom.get('/v1/articles/dopys-2')).status).toBe(404)
    site.posts = []
    await sync(account)
    expect(await newsroom.db.selectFrom('articles').select('slug').execute()).toEqual([])
  })
})

describe('a site in trouble', () => {
  it('is asked again later, as it wishes', async () => {
    site.post({ id: 1 })
    let refusals = 0
    site.interrupt = (_, response) => {
      if (refusals++ % 2 === 1) return false
      response.writeHead(429, { 'retry-after': '0' }).end()
      return true
    }
    expect((await sync()).outcomes.created).toBe(1)
  })

  it('that is down loses nothing', async () => {
    site.post({ id: 1 })
    await sync()
    site.interrupt = (_, response) => {
      response.writeHead(503).end()
      return true
    }
    await expect(sync()).rejects.toMatchObject({ name: 'SiteError' })
    expect((await newsroom.get('/v1/articles/dopys-1')).status).toBe(200)
  })

  it('that shows almost nothing any more is not believed at once', async () => {
    for (let id = 1; id <= 40; id++) site.post({ id })
    await sync()
    site.posts = site.posts.slice(0, 3)
    expect((await sync()).outcomes.withdrawn).toBe(0)
    expect((await sync({}, { mayWithdrawMany: true })).outcomes.withdrawn).toBe(37)
  })

  it('that leads elsewhere is not followed', async () => {
    site.interrupt = (_, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
      return true
    }
    await expect(sync()).rejects.toMatchObject({ code: 'foreign-host' })
  })

  it('whose answer is a bomb is not unpacked', async () => {
    const { gzipSync } = await import('node:zlib')
    const bomb = gzipSync(Buffer.alloc(80 * 1024 ** 2))
    site.interrupt = (_, response) => {
      response.setHeader('content-encoding', 'gzip').end(bomb)
      return true
    }
    await expect(sync()).rejects.toMatchObject({ code: 'too-large' })
  })

  it('with broken and hostile pictures still gives its texts', async () => {
    site.files.set('/wp-content/uploads/a.jpg', Buffer.from('<script>alert(1)</script>'))
    site.files.set('/wp-content/uploads/b.png', Buffer.from('89504e470d0a1a0a00', 'hex'))
    const images = ['a.jpg', 'b.png', 'none.jpg'].map((name) => `${site.url}/wp-content/uploads/${name}`)
    images.push('https://elsewhere.example/c.jpg')
    site.post({ id: 1, content: images.map((src) => `<p>x</p><img src="${src}" alt="">`).join('') })
    const { pictures, outcomes } = await sync()
    expect(outcomes.created).toBe(1)
    expect(pictures.missing.map(({ src }) => src)).toEqual(images)
    expect(pictures.withoutAlt).toEqual([{ headline: 'Допис 1', slug: 'dopys-1', count: 4 }])
  })
})

it('links between posts lead to the articles here, also forward and by number', async () => {
  const link = (path: string) => `<a href="${site.url}${path}">x</a> `
  site.post({
    id: 1,
    content: `<p>${link('/2025/10/dopys-2/')}${link('/?p=2')}${link('/category/misto/')}${link('/about/')}</p>`,
  })
  site.post({ id: 2 })
  expect((await sync()).linksRewritten).toBe(3)
  const { body } = await articleOf('dopys-1')
  expect(body[0].markDefs.map(({ href }: { href: string }) => href)).toEqual([
    '/news/dopys-2',
    '/news/dopys-2',
    '/section/misto',
    `${site.url}/about/`,
  ])
  await expectSettled()
})

it('follows the feed where the REST API is closed', async () => {
  site.isClosed = true
  site.feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Вісті</title><language>uk</language>
<item><title>Рада</title><link>${site.url}/rada/</link><dc:creator>Олена</dc:creator><pubDate>Thu, 02 Oct 2025 12:20:00 +0000</pubDate>
<category>Місто</category><category>рада</category><guid>${site.url}/?p=7</guid><content:encoded><![CDATA[<p>Повний текст.</p>]]></content:encoded></item></channel></rss>`
  const { outcomes, failed } = await sync()
  expect(outcomes.created).toBe(1)
  expect(failed[0]?.reason).toContain('REST API closed')
  expect(await articleOf('rada')).toMatchObject({ headline: 'Рада', tags: [{ slug: 'rada' }] })
  expect((await sync()).outcomes).toMatchObject({ created: 0, changed: 0, unchanged: 1 })
})
