import { describe, expect, it } from 'vitest'
import type { Fault } from '../http/problem.ts'
import { createTestNewsroom, draftOf, noon } from '../test-newsroom.ts'
import { changesOf, writtenArticle as input } from '../test-writing.ts'

const now = new Date(noon).toISOString()

describe('a new article', () => {
  it('is a draft that its writer sees and nobody else, until it is published', async () => {
    const newsroom = await createTestNewsroom()
    const { get, write } = newsroom
    const made = await write('post', '/v1/articles', input)
    expect(made.status).toBe(201)
    expect(made.headers).toMatchObject({ etag: '"1"', location: '/v1/articles/rada-ukhvalyla-uhodu' })
    expect(made.body.article).toMatchObject({ status: 'draft', genre: 'news', revision: 1 })
    expect((await get('/v1/articles/rada-ukhvalyla-uhodu')).status).toBe(404)
    expect(await changesOf(newsroom)).toEqual([])
    const published = await write(
      'post',
      '/v1/articles/rada-ukhvalyla-uhodu/publish',
      {},
      { 'if-match': '"1"' },
    )
    expect(published.body.article).toMatchObject({ status: 'published', datePublished: now, revision: 2 })
    expect((await get('/v1/articles/rada-ukhvalyla-uhodu')).body.headline).toBe('Рада ухвалила угоду')
    expect(await changesOf(newsroom)).toEqual(['created rada-ukhvalyla-uhodu'])
  })

  it('may be written as HTML; what it cannot hold is told', async () => {
    const { write } = await createTestNewsroom()
    const html = '<h2>Сесія</h2><p onclick="x()">Так<script>alert(1)</script></p>'
    const { body } = await write('post', '/v1/articles', { ...input, body: { html } })
    expect(body.left).toEqual({ 'event handler': 1, script: 1 })
    expect(body.article.body).toMatchObject([{ style: 'h2' }, { children: [{ text: 'Так' }] }])
  })

  it.each([
    [{ status: 'withdrawn' }, '/withdrawal is required: readers are told why'],
    [
      { status: 'published', datePublished: now, dateModified: '2025-01-01T00:00:00.000Z' },
      '/dateModified lies before datePublished',
    ],
  ])('that contradicts itself is refused as a change would be: %j', async (more, complaint) => {
    const { write, get } = await createTestNewsroom()
    const answers = [
      await write('post', '/v1/articles', { ...input, ...more }),
      await write('put', '/v1/articles/rada', { ...input, ...more }, { 'if-none-match': '*' }),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(422)
      expect(body.errors.map((fault: Fault) => `${fault.pointer} ${fault.detail}`)).toEqual([complaint])
    }
    expect((await write('get', '/v1/drafts')).body.items).toEqual([])
    expect((await get('/v1/articles')).body.items).toEqual([])
  })

  it('made of HTML or Markdown turns no words around it', async () => {
    const { write } = await createTestNewsroom()
    for (const body of [{ html: '<p>Рада \u202eадар</p>' }, { markdown: 'Рада \u202eадар' }]) {
      const { body: written } = await write('post', '/v1/articles', { ...input, body })
      expect(written.article.body).toMatchObject([{ children: [{ text: 'Рада \u202eадар\u202c' }] }])
    }
  })

  it('gets a number when its headline was there before, but never instead of a slug of its own', async () => {
    const { write } = await createTestNewsroom()
    await write('post', '/v1/articles', input)
    expect((await write('post', '/v1/articles', input)).body.article.slug).toBe('rada-ukhvalyla-uhodu-2')
    const again = await write('post', '/v1/articles', { ...input, slug: 'rada-ukhvalyla-uhodu' })
    expect(again.status).toBe(409)
  })

  it('is written once, however often the same request comes', async () => {
    const { write, get } = await createTestNewsroom()
    const key = { 'idempotency-key': 'lost-answer-1' }
    const published = { ...input, status: 'published' }
    const answers = await Promise.all([1, 2, 3].map(() => write('post', '/v1/articles', published, key)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await get('/v1/articles')).body.items).toHaveLength(1)
    const other = await write('post', '/v1/articles', { ...published, headline: 'Інше' }, key)
    expect(other.status).toBe(422)
    expect(other.body.errors).toMatchObject([{ in: 'header', pointer: '/idempotency-key' }])
  })

  it('is in the log at once when it is published, also while the clock goes on', async () => {
    const newsroom = await createTestNewsroom()
    await newsroom.write('post', '/v1/articles', input)
    let ticks = noon
    Object.defineProperty(newsroom.clock, 'now', { get: () => ticks++ })
    await newsroom.write('post', '/v1/articles/rada-ukhvalyla-uhodu/publish', {}, { 'if-match': '"1"' })
    const entries = await newsroom.db.selectFrom('changes').select(['action', 'revision']).execute()
    expect(entries).toEqual([{ action: 'created', revision: 2 }])
  })

  it('appears on its minute when it is scheduled', async () => {
    const { write, get, clock } = await createTestNewsroom()
    const datePublished = new Date(noon + 60_000).toISOString()
    await write('post', '/v1/articles', { ...input, status: 'published', datePublished })
    expect((await write('post', '/v1/articles/rada-ukhvalyla-uhodu/publish')).status).toBe(428)
    expect((await get('/v1/articles')).body.items).toEqual([])
    clock.now = noon + 60_000
    expect((await get('/v1/articles')).body.items).toHaveLength(1)
  })
})

describe('a change', () => {
  it('says which revision it changes, and loses to another that was faster', async () => {
    const { save, write } = await createTestNewsroom()
    await save({ draft: draftOf() })
    const path = '/v1/articles/rada-zbyraietsia'
    expect((await write('patch', path, { headline: 'Інакше' })).status).toBe(428)
    const first = await write('patch', path, { headline: 'Інакше' }, { 'if-match': '"1"' })
    expect([first.status, first.headers.etag]).toEqual([200, '"2"'])
    const second = await write('patch', path, { headline: 'Ще інакше' }, { 'if-match': '"1"' })
    expect([second.status, second.headers.etag]).toEqual([412, '"2"'])
    expect(second.body.detail).toBe('Its revision is 2 now.')
  })

  it('takes the validator that a reader of the API has', async () => {
    const { save, write, get } = await createTestNewsroom()
    await save({ draft: draftOf() })
    const { etag = '' } = (await get('/v1/articles/rada-zbyraietsia')).headers
    expect(
      (await write('patch', '/v1/articles/rada-zbyraietsia', { pinned: true }, { 'if-match': etag })).status,
    ).toBe(200)
  })

  it('makes no draft of what readers have seen, also where it only forgot to say that it is published', async () => {
    const newsroom = await createTestNewsroom()
    const { save, write, get } = newsroom
    await save(
      { draft: draftOf() },
      { draft: draftOf({ slug: 'ahead', datePublished: '2027-01-01T00:00:00.000Z' }) },
    )
    const path = '/v1/articles/rada-zbyraietsia'
    const { status: _, ...unsaid } = { ...input, status: 'published' }
    const refused = [
      await write('patch', path, { status: 'draft' }, { 'if-match': '*' }),
      await write('put', path, unsaid, { 'if-match': '*' }),
    ]
    for (const { status, body } of refused)
      expect([status, body.detail]).toEqual([
        409,
        'Readers have seen it: say "status": "published", or withdraw it.',
      ])
    expect((await get(path)).body).toMatchObject({ status: 'published', revision: 1 })
    await write('post', `${path}/withdraw`, { reason: 'Помилка' }, { 'if-match': '*' })
    expect(
      (await write('patch', path, { status: 'draft', withdrawal: null }, { 'if-match': '*' })).status,
    ).toBe(409)
    expect((await get(path)).status).toBe(410)
    expect(
      (await write('patch', '/v1/articles/ahead', { status: 'draft' }, { 'if-match': '*' })).status,
    ).toBe(200)
    expect(await changesOf(newsroom)).toEqual(['created rada-zbyraietsia', 'withdrawn rada-zbyraietsia'])
  })

  it('of nothing leaves no trace', async () => {
    const newsroom = await createTestNewsroom()
    await newsroom.save({ draft: draftOf() })
    const { body } = await newsroom.write('patch', '/v1/articles/rada-zbyraietsia', {}, { 'if-match': '*' })
    expect(body.article.revision).toBe(1)
    expect(await changesOf(newsroom)).toEqual(['created rada-zbyraietsia'])
  })

  it('takes a field away with null, and keeps what it does not name', async () => {
    const { save, write } = await createTestNewsroom()
    await save({ draft: draftOf({ standfirst: 'Коротко', pinned: true }) })
    const { body } = await write(
      'patch',
      '/v1/articles/rada-zbyraietsia',
      { standfirst: null },
      { 'if-match': '*' },
    )
    expect(body.article).not.toHaveProperty('standfirst')
    expect(body.article.pinned).toBe(true)
  })

  it('of the slug leaves a redirect', async () => {
    const { save, write, get } = await createTestNewsroom()
    await save({ draft: draftOf() })
    await write('patch', '/v1/articles/rada-zbyraietsia', { slug: 'sesiia' }, { 'if-match': '*' })
    const moved = await get('/v1/articles/rada-zbyraietsia')
    expect([moved.status, moved.headers.location]).toEqual([301, '/v1/articles/sesiia'])
    expect((await get('/v1/articles/rada-zbyraietsia/body.md')).headers.location).toBe(
      '/v1/articles/sesiia/body.md',
    )
    const taken = draftOf({ slug: 'zainiato' })
    await save({ draft: taken })
    const refused = await write('patch', '/v1/articles/sesiia', { slug: 'zainiato' }, { 'if-match': '*' })
    expect(refused.status).toBe(409)
  })

  it('replaces the whole, or makes what is not there yet', async () => {
    const { write } = await createTestNewsroom()
    const path = '/v1/articles/uhoda'
    expect((await write('put', path, input)).status).toBe(428)
    expect((await write('put', path, input, { 'if-match': '"1"' })).status).toBe(412)
    expect((await write('put', path, input, { 'if-none-match': '*' })).status).toBe(201)
    expect((await write('put', path, input, { 'if-none-match': '*' })).status).toBe(412)
    const replaced = await write('put', path, { ...input, headline: 'Угода' }, { 'if-match': '"1"' })
    expect([replaced.status, replaced.body.article.headline]).toEqual([200, 'Угода'])
  })
})
