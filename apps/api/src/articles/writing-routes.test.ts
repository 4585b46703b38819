import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { createTestNewsroom, draftOf, noon } from '../test-newsroom.ts'
import { createToken, revokeToken } from '../tokens/token-store.ts'

const section = { slug: 'misto', name: { uk: 'Місто' } }
const input = {
  language: 'uk',
  headline: 'Рада ухвалила угоду',
  section,
  body: { markdown: 'Рада **ухвалила**.' },
}
const now = new Date(noon).toISOString()

async function changesOf({ get }: Pick<Awaited<ReturnType<typeof createTestNewsroom>>, 'get'>) {
  const { body } = await get('/v1/changes')
  return body.items.map(({ action, slug }: { action: string; slug: string }) => `${action} ${slug}`)
}

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

describe('what readers have seen', () => {
  it('is taken back with a reason, and can be given again', async () => {
    const newsroom = await createTestNewsroom()
    const { save, write, get } = newsroom
    await save({ draft: draftOf() })
    const path = '/v1/articles/rada-zbyraietsia'
    await write('post', `${path}/withdraw`, { reason: 'Джерело спростувало.' }, { 'if-match': '"1"' })
    const gone = await get(path)
    expect([gone.status, gone.body.detail]).toEqual([410, 'Джерело спростувало.'])
    await write('post', `${path}/publish`, {}, { 'if-match': '"2"' })
    expect((await get(path)).status).toBe(200)
    expect(await changesOf(newsroom)).toEqual([
      'created rada-zbyraietsia',
      'withdrawn rada-zbyraietsia',
      'created rada-zbyraietsia',
    ])
  })

  it('is corrected in public', async () => {
    const newsroom = await createTestNewsroom()
    const { save, write, get, clock } = newsroom
    await save({ draft: draftOf() })
    clock.now = noon + 60_000
    const correction = {
      wrong: 'у червні',
      right: 'у травні',
      changes: { headline: 'Рада зібралася у травні' },
    }
    const path = '/v1/articles/rada-zbyraietsia'
    await write('post', `${path}/corrections`, correction, { 'if-match': '"1"' })
    const { body } = await get(path)
    expect(body).toMatchObject({
      headline: 'Рада зібралася у травні',
      dateModified: '2026-02-20T10:01:00.000Z',
      corrections: [{ date: '2026-02-20T10:01:00.000Z', wrong: 'у червні', right: 'у травні' }],
    })
    expect(await changesOf(newsroom)).toEqual(['created rada-zbyraietsia', 'corrected rada-zbyraietsia'])
    expect((await get('/v1/corrections')).body.items).toMatchObject([
      { wrong: 'у червні', article: { slug: 'rada-zbyraietsia', headline: 'Рада зібралася у травні' } },
    ])
  })

  it('is never deleted; a draft is', async () => {
    const { save, write } = await createTestNewsroom()
    await save({ draft: draftOf() })
    expect(
      (await write('delete', '/v1/articles/rada-zbyraietsia', undefined, { 'if-match': '*' })).status,
    ).toBe(409)
    await write('post', '/v1/articles', input)
    const path = '/v1/articles/rada-ukhvalyla-uhodu'
    expect((await write('delete', path, undefined, { 'if-match': '"1"' })).status).toBe(204)
    expect((await write('delete', path, undefined, { 'if-match': '"1"' })).status).toBe(404)
  })

  it('keeps its states: they can be read, and made the newest again', async () => {
    const { save, write, get } = await createTestNewsroom()
    await save({ draft: draftOf() })
    const path = '/v1/articles/rada-zbyraietsia'
    await write('patch', path, { headline: 'Друга', standfirst: 'Про друге' }, { 'if-match': '"1"' })
    expect((await get(`${path}/revisions`)).body.items).toMatchObject([
      { revision: 2, headline: 'Друга' },
      { revision: 1, headline: 'Рада збирається' },
    ])
    expect((await get(`${path}/revisions/1`)).body.content.headline).toBe('Рада збирається')
    const restored = await write('post', `${path}/revisions/1/restore`, undefined, { 'if-match': '"2"' })
    expect(restored.body.article).toMatchObject({
      headline: 'Рада збирається',
      revision: 3,
      dateModified: now,
    })
    expect(restored.body.article).not.toHaveProperty('standfirst')
    expect((await get(`${path}/revisions/9`)).status).toBe(404)
  })

  it('shows no state that nobody could read', async () => {
    const { write, get, clock } = await createTestNewsroom()
    const datePublished = new Date(noon + 60_000).toISOString()
    await write('post', '/v1/articles', { ...input, slug: 'uhoda', status: 'published', datePublished })
    await write('patch', '/v1/articles/uhoda', { headline: 'Правлено до виходу' }, { 'if-match': '"1"' })
    clock.now = noon + 120_000
    expect((await get('/v1/articles/uhoda/revisions')).body.items).toMatchObject([{ revision: 2 }])
    expect((await get('/v1/articles/uhoda/revisions/1')).status).toBe(404)
  })
})

describe('a token', () => {
  const ask = (app: Parameters<typeof request>[0], token?: string) =>
    request(app)
      .post('/v1/articles')
      .set(token ? { authorization: `Bearer ${token}` } : {})
      .send(input)

  it('is needed to write, must be known, and good for it', async () => {
    const { app, db } = await createTestNewsroom()
    const { token } = await createToken(db, { name: 'Місто', scopes: ['partnerships:write'], now: noon })
    const [none, wrong, other] = [await ask(app), await ask(app, 'news_x'), await ask(app, token)]
    expect([none.status, none.headers['www-authenticate']]).toEqual([401, 'Bearer'])
    expect([wrong.status, wrong.headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"'])
    expect([other.status, other.headers['www-authenticate']]).toEqual([
      403,
      'Bearer error="insufficient_scope", scope="articles:write"',
    ])
  })

  it('ends when it is revoked, and is nowhere in the store', async () => {
    const { app, db } = await createTestNewsroom()
    const { id, token } = await createToken(db, { name: 'Місто', scopes: ['articles:write'], now: noon })
    expect((await ask(app, token)).status).toBe(201)
    expect(JSON.stringify(await db.selectFrom('tokens').selectAll().execute())).not.toContain(token.slice(5))
    expect([await revokeToken(db, id, noon), await revokeToken(db, id, noon)]).toEqual([true, false])
    expect((await ask(app, token)).status).toBe(401)
  })

  it('shows its holder what is not public, which no cache keeps', async () => {
    const { app, db, save, write } = await createTestNewsroom()
    await save({ draft: draftOf({ status: 'draft' }) }, { draft: draftOf({ slug: 'vidoma' }) })
    const { token } = await createToken(db, { name: 'Місто', scopes: ['articles:write'], now: noon })
    const authorization = `Bearer ${token}`
    const shown = await request(app).get('/v1/articles/rada-zbyraietsia').set({ authorization })
    expect([shown.status, shown.headers['cache-control']]).toEqual([200, 'private, no-store'])
    const { body } = await request(app).get('/v1/drafts').set({ authorization })
    expect(body.items).toMatchObject([{ slug: 'rada-zbyraietsia' }])
    expect((await write('patch', '/v1/articles/nema', {}, { 'if-match': '*' })).status).toBe(404)
  })
})

describe('a partnership', () => {
  it('is written under its slug by who knows what is there', async () => {
    const { write, get } = await createTestNewsroom()
    const member = (slug: string, name: string) => ({
      municipality: { slug, name: { uk: { nominative: name } }, country: 'UA' },
      kind: 'project',
      terms: [{ text: 'партнерство', language: 'uk' }],
    })
    const empty = {
      milestones: [],
      people: [],
      documents: [],
      programmes: [],
      areas: [],
      organisations: [],
      deliveries: [],
    }
    const record = {
      slug: 'a-b',
      title: { uk: 'А і Б' },
      members: [member('a', 'А'), member('b', 'Б')],
      ...empty,
    }
    const made = await write('put', '/v1/partnerships/a-b', record, { 'if-none-match': '*' })
    expect(made.body).not.toHaveProperty('errors')
    expect([made.status, made.headers.etag]).toEqual([201, '"1"'])
    expect((await write('put', '/v1/partnerships/a-b', record, { 'if-none-match': '*' })).status).toBe(412)
    const other = await write('put', '/v1/partnerships/b-a', record, { 'if-none-match': '*' })
    expect([other.status, other.body.errors[0].pointer]).toEqual([422, '/slug'])
    expect((await get('/v1/articles?municipality=a')).body.items).toEqual([])
  })
})
