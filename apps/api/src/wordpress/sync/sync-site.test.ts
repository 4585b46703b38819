import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeSite } from './fake-site.ts'
import { createTestRound, type TestRound } from './test-round.ts'

let site: FakeSite
let round: TestRound

beforeEach(async () => {
  round = await createTestRound()
  site = round.site
})

describe('a first round', () => {
  it('brings everything that the site shows to everybody, and says who asks', async () => {
    for (let id = 1; id <= 120; id++) site.post({ id })
    site.post({ id: 300, status: 'draft' })
    const { outcomes, items } = await round.sync()
    expect([items, outcomes.created]).toEqual([120, 120])
    expect(await round.articleOf('dopys-120')).toMatchObject({
      headline: 'Допис 120',
      authors: [{ name: { uk: 'Олена' } }],
      section: { slug: 'misto', name: { uk: 'Місто' } },
      datePublished: '2025-10-02T12:20:00.000Z',
    })
    expect(new Set(site.asked.map(({ userAgent }) => userAgent))).toEqual(new Set(['News/test']))
    await round.expectSettled()
  })

  it('works where addresses are not pretty', async () => {
    site.hasPrettyAddresses = false
    site.post({ id: 1 })
    expect((await round.sync()).outcomes.created).toBe(1)
  })

  it('shows nobody what is behind a password', async () => {
    site.post({ id: 1, password: 'secret', content: '<p>Таємне</p>' })
    await round.sync()
    expect((await round.newsroom.get('/v1/articles/dopys-1')).status).toBe(404)
  })

  it('takes no beginning of a text for a standfirst', async () => {
    site.post({ id: 1, content: '<p>Рада зібралася сьогодні.</p>', excerpt: '<p>Рада зібралася […]</p>' })
    site.post({ id: 2, content: '<p>Рада зібралася.</p>', excerpt: '<p>Головне за день</p>' })
    await round.sync()
    expect((await round.articleOf('dopys-1')).standfirst).toBeUndefined()
    expect((await round.articleOf('dopys-2')).standfirst).toBe('Головне за день')
  })
})

it('links between posts lead to the articles here, also forward and by number', async () => {
  const link = (path: string) => `<a href="${site.url}${path}">x</a> `
  site.post({
    id: 1,
    content: `<p>${link('/2025/10/dopys-2/')}${link('/?p=2')}${link('/category/misto/')}${link('/about/')}</p>`,
  })
  site.post({ id: 2 })
  expect((await round.sync()).linksRewritten).toBe(3)
  const { body } = await round.articleOf('dopys-1')
  expect(body[0].markDefs.map(({ href }: { href: string }) => href)).toEqual([
    '/news/dopys-2',
    '/news/dopys-2',
    '/section/misto',
    `${site.url}/about/`,
  ])
  await round.expectSettled()
})

const itemOf = (id: number, link: string) =>
  `<item><title>Рада</title><link>${link}</link><dc:creator>Олена</dc:creator><pubDate>Thu, 02 Oct 2025 12:20:00 +0000</pubDate>
<category>Місто</category><category>рада</category><guid>${site.url}/?p=${id}</guid><content:encoded><![CDATA[<p>Повний текст.</p>]]></content:encoded></item>`
const feedOf = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Вісті</title><language>uk</language>${items.join('')}</channel></rss>`

it('follows the feed where the REST API is closed', async () => {
  site.isClosed = true
  site.feed = feedOf(itemOf(7, `${site.url}/rada/`))
  const { outcomes, failed } = await round.sync()
  expect(outcomes.created).toBe(1)
  expect(failed[0]?.reason).toContain('REST API closed')
  expect(await round.articleOf('rada')).toMatchObject({ headline: 'Рада', tags: [{ slug: 'rada' }] })
  expect((await round.sync()).outcomes).toMatchObject({ created: 0, changed: 0, unchanged: 1 })
})

it('takes from the feed only what did not come over the REST API before it was closed', async () => {
  site.post({ id: 1, tags: [] })
  await round.sync()
  site.isClosed = true
  const numbered = itemOf(1, `${site.url}/rada/`)
  const addressed = itemOf(2, `${site.url}/2025/10/dopys-1/`).replace('?p=2', '2025/10/dopys-1')
  site.feed = feedOf(numbered, addressed, itemOf(3, `${site.url}/novyna/`))
  expect((await round.sync()).outcomes).toMatchObject({ created: 1, changed: 0 })
  expect(await round.articleOf('dopys-1')).toMatchObject({ headline: 'Допис 1', tags: [] })
  expect(await round.articleOf('novyna')).toMatchObject({ headline: 'Рада' })
})
