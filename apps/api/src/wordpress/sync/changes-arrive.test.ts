import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeSite } from './fake-site.ts'
import { createTestRound, type TestRound } from './test-round.ts'

let site: FakeSite
let round: TestRound

beforeEach(async () => {
  round = await createTestRound()
  site = round.site
})

/** What happens in a newsroom arrives within one round, and the next round has nothing to do. */
describe('within one round arrives', () => {
  it('an edit', async () => {
    const post = site.post({ id: 1 })
    await round.sync()
    Object.assign(post, { title: 'Інакше', modified: '2025-10-03T08:00:00' })
    expect((await round.sync()).outcomes.changed).toBe(1)
    expect(await round.articleOf('dopys-1')).toMatchObject({ headline: 'Інакше', revision: 2 })
    await round.expectSettled()
  })

  it('a second edit of the same second', async () => {
    const now = new Date().toISOString().slice(0, 19)
    const post = site.post({ id: 1, date: '2025-10-02T12:00:00', modified: now })
    await round.sync()
    post.title = 'Ще раз'
    await round.sync()
    expect((await round.articleOf('dopys-1')).headline).toBe('Ще раз')
  })

  it('each of many edits with the same moment', async () => {
    const posts = Array.from({ length: 110 }, (_, i) => site.post({ id: i + 1 }))
    await round.sync()
    for (const post of posts)
      Object.assign(post, { title: `Нове ${post.id}`, modified: '2025-11-01T00:00:00' })
    expect((await round.sync()).outcomes.changed).toBe(110)
  })

  it.each([
    ['unpublishing', (post: { status: string }) => Object.assign(post, { status: 'draft' })],
    ['throwing away', (post: { status: string }) => Object.assign(post, { status: 'trash' })],
    ['deleting', () => site.posts.splice(0, 1)],
  ])('%s: readers are told, and it comes back when it is published again', async (_, takeAway) => {
    const post = site.post({ id: 1 })
    site.post({ id: 2 })
    await round.sync()
    takeAway(post)
    expect((await round.sync()).outcomes.withdrawn).toBe(1)
    const gone = await round.newsroom.get('/v1/articles/dopys-1')
    expect([gone.status, gone.body.detail]).toEqual([410, 'Редакція зняла цей матеріал з публікації.'])
    await round.expectSettled()
    site.posts = [{ ...post, status: 'publish' }, ...site.posts.filter(({ id }) => id !== 1)]
    await round.sync()
    expect((await round.newsroom.get('/v1/articles/dopys-1')).status).toBe(200)
    await round.expectSettled()
  })

  it('a password', async () => {
    const post = site.post({ id: 1 })
    await round.sync()
    Object.assign(post, { password: 'secret', modified: '2025-10-03T08:00:00' })
    await round.sync()
    expect((await round.newsroom.get('/v1/articles/dopys-1')).status).toBe(410)
    await round.expectSettled()
  })

  it('a scheduled post whose moment has come, though its last edit lies long behind', async () => {
    site.post({ id: 2, modified: '2025-12-01T00:00:00' })
    const post = site.post({ id: 1, status: 'future', modified: '2025-09-01T00:00:00' })
    await round.sync()
    post.status = 'publish'
    expect((await round.sync()).outcomes.created).toBe(1)
  })

  it('a new address: the old one leads on', async () => {
    const post = site.post({ id: 1, slug: 'stara' })
    await round.sync()
    Object.assign(post, { slug: 'nova', modified: '2025-10-03T08:00:00' })
    await round.sync()
    expect((await round.articleOf('nova')).slug).toBe('nova')
    const old = await round.newsroom.get('/v1/articles/stara')
    expect([old.status, old.headers.location]).toEqual([301, '/v1/articles/nova'])
    await round.expectSettled()
  })

  it('a new name of an author, whose page stays where it is', async () => {
    site.post({ id: 1 })
    site.post({ id: 2 })
    await round.sync()
    site.users = [{ id: 1, name: 'Олена Коваль', slug: 'olena' }]
    expect((await round.sync()).outcomes.changed).toBe(2)
    expect((await round.articleOf('dopys-2')).authors).toEqual([
      { slug: 'olena', name: { uk: 'Олена Коваль' }, kind: 'person' },
    ])
    await round.expectSettled()
  })

  it('another category, also without an edit of the post, and a category below another', async () => {
    const post = site.post({ id: 1 })
    site.categories.push({ id: 2, name: 'Спорт', slug: 'sport' })
    await round.sync()
    post.categories = [2]
    await round.sync()
    expect((await round.articleOf('dopys-1')).section.slug).toBe('sport')
    site.categories = site.categories.map((term) => (term.id === 2 ? { ...term, parent: 1 } : term))
    await round.sync()
    expect((await round.articleOf('dopys-1')).section).toMatchObject({ slug: 'sport', parent: 'misto' })
    await round.expectSettled()
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
    await round.sync()
    const before = (await round.articleOf('dopys-1')).image
    expect(before).toMatchObject({ alt: 'Дах', width: 400, height: 300, color: '#ff0000' })
    expect(before.renditions.map(({ width }: { width: number }) => width)).toEqual([
      320, 400, 320, 400, 320, 400,
    ])
    await round.expectSettled()
    expect(site.asked.filter(({ path }) => path.endsWith('dakh.png'))).toHaveLength(1)
    site.files.set('/wp-content/uploads/dakh.png', await fileOf('#0000ff'))
    site.media = [{ id: 7, url, alt: 'Новий дах', modified: '2025-10-05T00:00:00' }]
    await round.sync()
    expect((await round.articleOf('dopys-1')).image).toMatchObject({ alt: 'Новий дах', color: '#0000ff' })
    await round.expectSettled()
  })
})

describe('signed in', () => {
  it('drafts and scheduled posts come too, and what was never shown vanishes with its post', async () => {
    site.password = Buffer.from('olena:abcd efgh').toString('base64')
    site.post({ id: 1, status: 'draft' })
    site.post({ id: 2, status: 'future', date: '2031-01-01T06:00:00' })
    const account = { user: 'olena', password: 'abcd efgh' }
    expect((await round.sync(account)).states).toMatchObject({ draft: 1, scheduled: 1 })
    expect((await round.newsroom.get('/v1/articles/dopys-2')).status).toBe(404)
    site.posts = []
    await round.sync(account)
    expect(await round.newsroom.db.selectFrom('articles').select('slug').execute()).toEqual([])
  })
})
