import type { ArticleDraft } from '@news/domain'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { savePartnership } from '../partnerships/partnership-store.ts'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createTestNewsroom, draftOf, draftsOf, noon } from '../test-newsroom.ts'

type Listed = { slug: string }[]
const slugs = ({ body }: { body: { items: Listed } }) => body.items.map(({ slug }) => slug)

describe('a list', () => {
  it('meets every article once while others are published', async () => {
    const { get, save } = await createTestNewsroom()
    await save(...draftsOf(25))
    const met: string[] = []
    let path: string | undefined = '/v1/articles?limit=10'
    for (let page = 1; path; page++) {
      const response = await get(path)
      met.push(...slugs(response))
      await save({ draft: draftOf({ slug: `late-${page}`, datePublished: new Date(noon).toISOString() }) })
      path = /<([^>]+)>; rel="next"/.exec(response.headers.link ?? '')?.[1]
      expect(path === undefined).toBe(response.body.next === null)
    }
    expect(met).toEqual(draftsOf(25).map(({ draft }) => draft.slug))
  })

  it('narrows by section, tag, author, partnership, language and pin, and by several at once', async () => {
    const { get, save } = await createTestNewsroom()
    const tag = { slug: 'partnerstvo', name: { uk: 'Партнерство' } }
    await save(
      { draft: draftOf({ slug: 'a', tags: [tag], pinned: true }) },
      { draft: draftOf({ slug: 'b', tags: [tag], partnerships: ['kamianske-wuppertal'] }) },
      { draft: draftOf({ slug: 'c', language: 'de', section: { slug: 'sport', name: { uk: 'Спорт' } } }) },
      { draft: draftOf({ slug: 'd', tags: [tag], status: 'draft' }) },
    )
    const found = async (query: string) => slugs(await get(`/v1/articles?${query}`)).sort()
    expect(await found('section=sport')).toEqual(['c'])
    expect(await found('tag=partnerstvo')).toEqual(['a', 'b'])
    expect(await found('tag=partnerstvo&partnership=kamianske-wuppertal')).toEqual(['b'])
    expect(await found('author=olena&language=uk')).toEqual(['a', 'b'])
    expect(await found('pinned=true')).toEqual(['a'])
    expect(await found('pinned=false&tag=partnerstvo')).toEqual(['b'])
    expect(await found('tag=none')).toEqual([])
  })

  it('shows an edition every story once, in its language where there is such a version', async () => {
    const { get, save } = await createTestNewsroom()
    await save(
      { draft: draftOf({ slug: 'visit-uk' }), sourceKey: 'uk' },
      { draft: draftOf({ slug: 'visit-de', language: 'de' }), sourceKey: 'de', translationOfSource: 'uk' },
      { draft: draftOf({ slug: 'only-uk' }) },
    )
    const edition = async (language: string) => slugs(await get(`/v1/posts?edition=${language}`)).sort()
    expect(await edition('uk')).toEqual(['only-uk', 'visit-uk'])
    expect(await edition('de')).toEqual(['only-uk', 'visit-de'])
    expect(await edition('en')).toEqual(['only-uk', 'visit-uk'])
  })
})

describe('a list that is narrowed by words', () => {
  const paragraph = (text: string) => ({
    _type: 'block' as const,
    _key: 'a',
    style: 'normal' as const,
    children: [{ _type: 'span' as const, _key: 'b', text, marks: [] }],
    markDefs: [],
  })

  it('holds what has all of them in any form, wherever they stand, and is narrowed further', async () => {
    const { get, save } = await createTestNewsroom()
    const at = (hour: number) => new Date(noon - hour * 3_600_000).toISOString()
    await save(
      {
        draft: draftOf({ slug: 'a', headline: 'Угода з Вупперталем', datePublished: at(3) }),
        sourceKey: 'a',
      },
      {
        draft: draftOf({
          slug: 'b',
          body: [paragraph('У Вупперталі підписали угоду.')],
          datePublished: at(2),
        }),
      },
      { draft: draftOf({ slug: 'c', headline: 'Угода з Вупперталем', status: 'draft' }) },
      { draft: draftOf({ slug: 'd', headline: 'Вупперталь', pinned: true, datePublished: at(1) }) },
      {
        draft: draftOf({ slug: 'e', headline: 'Угода: Вупперталь', language: 'de', datePublished: at(0) }),
        sourceKey: 'e',
        translationOfSource: 'a',
      },
    )
    const found = async (query: string) => slugs(await get(`/v1/articles?${query}`))
    const both = encodeURIComponent('вупперталь угоди')
    expect(await found(`q=${both}`)).toEqual(['e', 'b', 'a'])
    expect(await found(`q=${both}&language=uk`)).toEqual(['b', 'a'])
    expect(await found(`q=${both}&edition=uk`)).toEqual(['b', 'a'])
    expect(await found(`q=${both}&edition=de`)).toEqual(['e', 'b'])
    expect(await found(`q=${both}&publishedFrom=${at(2)}&publishedBefore=${at(0)}`)).toEqual(['b'])
    expect(await found(`q=${encodeURIComponent('трамвай')}&pinned=true`)).toEqual([])
    expect(await found(`q=${encodeURIComponent('вупперталь')}&pinned=true`)).toEqual(['d'])
    expect(await found(`q=${encodeURIComponent('вупперталь -підписати')}&author=olena`)).toEqual([
      'e',
      'd',
      'a',
    ])
    expect(await found(`q=${both}&section=none`)).toEqual([])
  })

  it('goes on at its cursor in the order of every list, also among very many of one moment', async () => {
    const { get, save } = await createTestNewsroom()
    const moment = new Date(noon - 1_000).toISOString()
    const drafts = Array.from({ length: 90 }, (_, index) =>
      draftOf({
        slug: `n-${index}`,
        headline: index % 3 === 0 ? 'Засідання' : 'Угода',
        datePublished: moment,
      }),
    )
    await save(...drafts.map((draft) => ({ draft })))
    const all: { slug: string; headline: string }[] = (await get('/v1/articles?limit=100')).body.items
    const met: string[] = []
    let path: string | undefined = `/v1/articles?limit=7&q=${encodeURIComponent('угоду')}`
    while (path) {
      const response = await get(path)
      met.push(...slugs(response))
      path = /<([^>]+)>; rel="next"/.exec(response.headers.link ?? '')?.[1]
    }
    expect(met).toEqual(all.filter(({ headline }) => headline === 'Угода').map(({ slug }) => slug))
    expect(met).toHaveLength(60)
  })

  it('of a municipality holds each article about its partnerships once, page by page, and with what else is asked', async () => {
    const { get, save, db } = await createTestNewsroom()
    for (const slug of ['one', 'two'])
      await savePartnership(db, { ...samplePartnership, slug }, { now: noon })
    const tags = [{ slug: 'most', name: { uk: 'Міст' } }]
    const about = (slug: string, minutes: number, more: Partial<ArticleDraft>) => ({
      draft: draftOf({ slug, datePublished: new Date(noon - minutes * 60_000).toISOString(), ...more }),
    })
    await save(
      about('a', 1, { partnerships: ['two'] }),
      about('b', 2, { partnerships: ['one', 'two'], tags }),
      about('c', 3, { tags }),
      about('d', 4, { partnerships: ['one'], tags }),
    )
    const met: string[] = []
    let path: string | undefined = '/v1/articles?municipality=wuppertal&limit=1'
    while (path) {
      const response = await get(path)
      met.push(...slugs(response))
      path = /<([^>]+)>; rel="next"/.exec(response.headers.link ?? '')?.[1]
    }
    expect(met).toEqual(['a', 'b', 'd'])
    const found = async (query: string) => slugs(await get(`/v1/articles?municipality=wuppertal&${query}`))
    expect(await found('tag=most')).toEqual(['b', 'd'])
    expect(await found('tag=most&author=olena&partnership=two')).toEqual(['b'])
    expect(await found('tag=none')).toEqual([])
  })

  it.each(['…', '-угода', '😀', '""'])('says of %s that there is no word in it', async (q) => {
    const { get } = await createTestNewsroom()
    const { status, body } = await get(`/v1/articles?q=${encodeURIComponent(q)}`)
    expect([status, body.errors]).toEqual([
      400,
      [{ pointer: '/q', in: 'query', detail: 'has no word to look for' }],
    ])
  })
})

describe('a scheduled article', () => {
  it('appears on the minute, in lists and in the log, once', async () => {
    const { get, save, clock } = await createTestNewsroom()
    await save({ draft: draftOf({ datePublished: new Date(noon + 30_000).toISOString() }) })
    const before = await get('/v1/posts')
    expect(slugs(before)).toEqual([])
    expect(before.headers['cache-control']).toContain('max-age=30,')
    expect((await get('/v1/articles/rada-zbyraietsia')).status).toBe(404)
    expect((await get('/v1/changes')).body.items).toEqual([])

    clock.now = noon + 30_000
    expect(slugs(await get('/v1/posts'))).toEqual(['rada-zbyraietsia'])
    expect((await get('/v1/articles/rada-zbyraietsia')).status).toBe(200)
    await get('/v1/changes')
    expect((await get('/v1/changes')).body.items).toMatchObject([
      { action: 'created', slug: 'rada-zbyraietsia', at: '2026-02-20T10:00:30.000Z' },
    ])
  })
})

describe('one article', () => {
  it('is answered with 304 until it or one of its versions changes', async () => {
    const { get, save } = await createTestNewsroom()
    await save({ draft: draftOf(), sourceKey: 'uk' })
    const etag = async () => (await get('/v1/articles/rada-zbyraietsia')).headers.etag ?? ''
    const first = await etag()
    const again = await get('/v1/articles/rada-zbyraietsia', { 'If-None-Match': first })
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', first])

    await save({
      draft: draftOf({ slug: 'rat', language: 'de' }),
      sourceKey: 'de',
      translationOfSource: 'uk',
    })
    const second = await etag()
    await save({ draft: draftOf({ headline: 'Рада зібралася' }), sourceKey: 'uk' })
    expect(new Set([first, second, await etag()]).size).toBe(3)
  })

  it('is answered anew by a store that was restored and has counted to the same revision again', async () => {
    const [before, restored] = [await createTestNewsroom(), await createTestNewsroom()]
    await before.save({ draft: draftOf({ headline: 'Рада збирається' }) })
    await restored.save({ draft: draftOf({ headline: 'Рада зібралася' }) })
    const { etag = '' } = (await before.get('/v1/articles/rada-zbyraietsia')).headers
    const { status, body } = await restored.get('/v1/articles/rada-zbyraietsia', { 'If-None-Match': etag })
    expect([status, body.headline]).toEqual([200, 'Рада зібралася'])
  })

  it('says why it was withdrawn', async () => {
    const { get, save } = await createTestNewsroom()
    const withdrawal = { date: '2026-02-20T10:00:00.000Z', reason: 'Поліція спростувала повідомлення.' }
    await save({ draft: draftOf({ status: 'withdrawn', withdrawal }) })
    const { status, body } = await get('/v1/articles/rada-zbyraietsia')
    expect([status, body.title, body.detail]).toEqual([410, 'Gone', withdrawal.reason])
  })

  it.each(['draft', 'unknown'])('is nowhere to be found: %s', async (slug) => {
    const { get, save } = await createTestNewsroom()
    await save({ draft: draftOf({ slug: 'draft', status: 'draft' }) })
    const { status, body } = await get(`/v1/articles/${slug}`)
    expect([status, body.detail]).toEqual([404, `There is no article "${slug}".`])
  })
})

describe('every answer', () => {
  it('to HEAD has the headers of GET and no body', async () => {
    const { app, save, get } = await createTestNewsroom()
    await save({ draft: draftOf() })
    const head = await request(app).head('/v1/posts')
    const got = await get('/v1/posts')
    expect([head.status, head.text]).toEqual([200, undefined])
    for (const name of ['etag', 'cache-control', 'content-type', 'content-length'])
      expect(head.headers[name]).toBe(got.headers[name])
  })

  it('is compressed when it is large and the client asks', async () => {
    const { get, save } = await createTestNewsroom()
    await save(...draftsOf(20))
    const { headers } = await get('/v1/articles', { 'Accept-Encoding': 'br' })
    expect([headers['content-encoding'], headers.vary]).toEqual(['br', 'Accept-Encoding'])
  })
})

describe('bad requests', () => {
  it.each([
    ['/v1/articles?limit=many', '/limit', 'must be a number'],
    ['/v1/articles?limit=0', '/limit', 'must be 1 or more'],
    ['/v1/articles?limit=10&limit=20', '/limit', 'is given more than once'],
    ['/v1/articles?after=!', '/after', 'is not a cursor that this server made'],
    ['/v1/articles?after=abc', '/after', 'is not a cursor of this list'],
    ['/v1/partnerships?after=Pz8_', '/after', 'is not a cursor of this list'],
    ['/v1/changes?after=abc', '/after', 'is not a cursor of this list'],
    ['/v1/articles?seite=2', '/seite', 'is not a parameter that is known here'],
    ['/v1/posts?timeZone=Kyiv', '/timeZone', 'is not a time zone such as "Europe/Kyiv"'],
  ])('%s is answered with the place and the reason', async (path, pointer, detail) => {
    const { get } = await createTestNewsroom()
    const { status, body } = await get(path)
    expect(status).toBe(400)
    expect(body.errors).toEqual([{ pointer, in: 'query', detail }])
  })

  it('a slug that cannot be one is told so', async () => {
    const { get } = await createTestNewsroom()
    const { status, body } = await get('/v1/articles/Кам’янське')
    expect([status, body.errors[0].pointer]).toEqual([400, '/slug'])
  })

  it.each([
    ['/v1/nothing', 404],
    ['/v1/articles/%E0%A4%A', 400],
  ])('%s is a problem, %i', async (path, status) => {
    const { app } = await createTestNewsroom()
    const response = await request(app).get(path)
    expect(response.status).toBe(status)
    expect(response.headers['content-type']).toContain('application/problem+json')
  })

  it('another method is refused with the ones there are', async () => {
    const { app } = await createTestNewsroom()
    const { status, headers, body } = await request(app).post('/v1/posts')
    expect([status, headers.allow, body.status]).toEqual([405, 'GET, HEAD', 405])
    const article = await request(app).post('/v1/articles/rada')
    expect(article.headers.allow).toBe('GET, HEAD, PUT, PATCH, DELETE')
  })

  it('a fault of ours says nothing of what is inside', async () => {
    const { app, db } = await createTestNewsroom()
    await db.schema.alterTable('articles').renameTo('elsewhere').execute()
    const { status, text, headers } = await request(app).get('/v1/articles')
    const detail = 'This is a fault of the server. Its log has the request under what X-Request-Id says.'
    expect([status, JSON.parse(text)]).toEqual([
      500,
      { type: 'about:blank', title: 'Internal Server Error', status: 500, detail },
    ])
    expect(headers['x-request-id']).toMatch(/^[\w-]+$/)
  })
})
