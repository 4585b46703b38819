import { problemSchema } from '@news/contract'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { createTestNewsroom, draftOf, noon } from '../test-newsroom.ts'
import { createToken } from '../tokens/token-store.ts'
import type { Fault } from './problem.ts'

const section = { slug: 'misto', name: { uk: 'Місто' } }
const valid = { language: 'uk', headline: 'Рада', section }

async function createWriter() {
  const newsroom = await createTestNewsroom()
  const { token } = await createToken(newsroom.db, { name: 'Тест', scopes: ['articles:write'], now: noon })
  const send = async (body: string, type = 'application/json') => {
    const response = await request(newsroom.app)
      .post('/v1/articles')
      .set({ authorization: `Bearer ${token}`, 'content-type': type })
      .send(body)
    const { status, body: answer } = response
    return { status, answer, problem: problemSchema.safeParse(answer).data }
  }
  return { ...newsroom, send }
}

describe('what cannot be read is answered with a problem, and nothing is written', () => {
  it.each<[what: string, body: string, status: number, pointer: string]>([
    ['no JSON', '{"headline": ', 400, ''],
    ['nothing', '', 422, '/language'],
    ['another kind of JSON', '[1]', 422, ''],
    ['text', '"Рада"', 422, ''],
    ['null', 'null', 422, ''],
    ['a name twice', JSON.stringify(valid).replace('{', '{"headline":"Сесія",'), 400, '/headline'],
    ['a wrong type', JSON.stringify({ ...valid, pinned: 'yes' }), 422, '/pinned'],
    ['an unknown field', JSON.stringify({ ...valid, titel: 'x' }), 422, '/titel'],
    ['a name with signs of its own', JSON.stringify({ ...valid, 'a/b~c': 1 }), 422, '/a~1b~0c'],
    ['an unknown genre', JSON.stringify({ ...valid, genre: 'rumour' }), 422, '/genre'],
    ['a date that is none', JSON.stringify({ ...valid, datePublished: 'tomorrow' }), 422, '/datePublished'],
    ['a slug with a slash', JSON.stringify({ ...valid, slug: '../x' }), 422, '/slug'],
    [
      'a link that runs',
      JSON.stringify({ ...valid, sources: [{ title: 'a', url: 'javascript:a()' }] }),
      422,
      '/sources/0/url',
    ],
    [
      'a fault deep in a block',
      JSON.stringify({ ...valid, body: [{ _type: 'image', _key: 'a', src: 'x', alt: '' }] }),
      422,
      '/body/0/src',
    ],
    [
      'a picture that lies nowhere',
      JSON.stringify({ ...valid, image: { src: 'a.jpg', alt: '' } }),
      422,
      '/image/src',
    ],
    [
      'a block that nobody knows',
      JSON.stringify({ ...valid, body: [{ _type: 'html', _key: 'a' }] }),
      422,
      '/body/0/_type',
    ],
    ['half of a surrogate pair', '{"headline":"\\ud83d"}', 422, '/headline'],
    ['no character', JSON.stringify({ ...valid, headline: 'a\0b' }), 422, '/headline'],
    [
      '100,000 tags',
      JSON.stringify({ ...valid, tags: Array(100_000).fill({ slug: 'a', name: { uk: 'а' } }) }),
      422,
      '/tags',
    ],
    ['a headline of nothing but spaces', JSON.stringify({ ...valid, headline: '  ' }), 422, '/headline'],
    [
      'nesting without end',
      `{"body":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      422,
      `/body${'/0'.repeat(60)}`,
    ],
    ['a prototype', '{"__proto__":{"status":"published"}}', 422, '/__proto__'],
  ])('%s', async (_, body, status, pointer) => {
    const { send, get } = await createWriter()
    const { problem } = await send(body)
    expect(problem?.status).toBe(status)
    expect(problem?.errors?.map((fault) => fault.pointer)).toContain(pointer)
    expect(problem?.errors?.[0]?.in).toBe('body')
    expect(problem?.errors?.[0]?.detail).not.toMatch(/Invalid|pattern/)
    expect((await get('/v1/changes')).body.items).toEqual([])
  })

  const forms = '/body must be a list of blocks, {"html": "…"} or {"markdown": "…"}'
  it.each<[body: unknown, complaints: string[]]>([
    ['Привіт', [forms]],
    [5, [forms]],
    [null, [forms]],
    [{}, [forms]],
    [{ html: '<p>a</p>', markdown: 'a' }, [forms]],
    [{ blocks: [] }, [forms, '/body/blocks is not a field that is known here']],
    [
      { text: 'a', type: 'b' },
      [forms, ...['text', 'type'].map((name) => `/body/${name} is not a field that is known here`)],
    ],
    [{ markdown: 5 }, ['/body/markdown must be a text, not a number']],
    [{ html: null }, ['/body/html must be a text, not null']],
    [{ html: '<p>a</p>', title: 'b' }, ['/body/title is not a field that is known here']],
    [[5], ['/body/0 must be an object, not a number']],
    [['Привіт', { _type: 'separator', _key: 'a' }], ['/body/0 must be an object, not a text']],
    [
      [{ _type: 'block', _key: 'a', style: 'normal', children: 'Привіт', markDefs: [] }],
      ['/body/0/children must be a list, not a text'],
    ],
  ])('a body of no form that there is: %j', async (body, complaints) => {
    const { send } = await createWriter()
    const { problem } = await send(JSON.stringify({ ...valid, body }))
    expect(problem?.errors?.map(({ pointer, detail }) => `${pointer} ${detail}`)).toEqual(complaints)
  })

  it('a body of very many names that nobody knows: a hundred of them are named', async () => {
    const { send } = await createWriter()
    const body = Object.fromEntries(Array.from({ length: 150_000 }, (_, i) => [`name-${i}`, i]))
    const { problem } = await send(JSON.stringify({ ...valid, body }))
    expect([problem?.status, problem?.errors?.length, problem?.errors?.[1]?.pointer]).toEqual([
      422,
      100,
      '/body/name-0',
    ])
  })

  it('more than an article can be', async () => {
    const { send } = await createWriter()
    const { problem } = await send(JSON.stringify({ ...valid, standfirst: 'a'.repeat(10 * 1024 ** 2) }))
    expect(problem).toMatchObject({ status: 413, detail: expect.stringContaining('8 MB') })
  })

  it('another media type', async () => {
    const { send } = await createWriter()
    expect((await send('<article/>', 'text/xml')).problem).toMatchObject({
      status: 415,
      detail: 'The body must be application/json or application/merge-patch+json.',
    })
  })

  it('another character set, or none that packs bytes', async () => {
    const { send, app, db } = await createWriter()
    expect((await send('{}', 'application/json; charset=koi8-u')).problem).toMatchObject({
      status: 415,
      detail: 'The body must be UTF-8, as JSON is, not koi8-u.',
    })
    expect((await send(JSON.stringify(valid), 'application/json; charset="UTF-8"')).status).toBe(201)
    const { token } = await createToken(db, { name: 'Тест', scopes: ['articles:write'], now: noon })
    const packed = await request(app)
      .post('/v1/articles')
      .set({
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-encoding': 'rot13',
      })
      .send('{}')
    expect(problemSchema.parse(packed.body).status).toBe(415)
  })

  it('bytes that are not packed as they are said to be', async () => {
    const { app, db } = await createWriter()
    const { token } = await createToken(db, { name: 'Тест', scopes: ['articles:write'], now: noon })
    for (const encoding of ['gzip', 'br', 'deflate']) {
      const { body } = await request(app)
        .post('/v1/articles')
        .set({
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-encoding': encoding,
        })
        .send('{}')
      const detail = 'The body cannot be unpacked: it is not what Content-Encoding says.'
      expect(problemSchema.parse(body)).toMatchObject({ status: 400, detail })
    }
  })
})

describe('a query is refused where something of it would be lost', () => {
  it.each([
    ['/v1/articles?limit=5&limit=6', '/limit is given more than once'],
    ['/v1/articles?tag=a&tag=b', '/tag is given more than once'],
    ['/v1/search?q=%f0%e0%e4%e0', '/q is not percent-encoded UTF-8'],
    ['/v1/search?q=100%', '/q is not percent-encoded UTF-8'],
    ['/feed.xml?tag=%ff', '/tag is not percent-encoded UTF-8'],
  ])('%s', async (path, complaint) => {
    const { get } = await createTestNewsroom()
    const { status, body } = await get(path)
    expect(status).toBe(400)
    expect(body.errors.map((fault: Fault) => `${fault.pointer} ${fault.detail}`)).toEqual([complaint])
  })

  it('but not by who takes none', async () => {
    const { get } = await createTestNewsroom()
    expect((await get('/v1/sections?utm=%ff&utm=2')).status).toBe(200)
  })
})

describe('a header that is not as it must be is told', () => {
  it.each(['1', 'W/1', '"1', '1, "2"', '"a" "b"', ''])('If-Match: %s', async (tag) => {
    const { save, write, get } = await createTestNewsroom()
    await save({ draft: draftOf() })
    const path = '/v1/articles/rada-zbyraietsia'
    const { status, body } = await write('patch', path, { pinned: true }, { 'if-match': tag })
    const detail = 'must be * or an ETag in its quotes, such as "3"'
    expect([status, body.errors]).toEqual([400, [{ pointer: '/if-match', in: 'header', detail }]])
    expect((await get(path)).body.revision).toBe(1)
  })

  it.each([
    ['', 'must not be empty'],
    ['a'.repeat(201), 'is longer than 200 characters'],
  ])('Idempotency-Key: %s', async (key, detail) => {
    const { write } = await createTestNewsroom()
    const { status, body } = await write('post', '/v1/articles', valid, { 'idempotency-key': key })
    expect([status, body.errors]).toEqual([400, [{ pointer: '/idempotency-key', in: 'header', detail }]])
  })

  it.each(['Basic cmFkYTpyYWRh', 'Bearer', 'news_token'])('Authorization: %s', async (authorization) => {
    const { write } = await createTestNewsroom()
    const { status, body, headers } = await write('post', '/v1/articles', valid, { authorization })
    expect([status, body.detail]).toEqual([401, 'Authorization must be the word Bearer and a token.'])
    expect(headers['www-authenticate']).toBe('Bearer error="invalid_request"')
  })
})

describe('an address', () => {
  it.each(['/', '/v1', '/openapi.json', '/v1/Articles'])(
    'where nothing is, %s, leads to the description',
    async (path) => {
      const { app } = await createTestNewsroom()
      const { status, body, headers } = await request(app).get(path)
      expect([status, problemSchema.parse(body).detail]).toEqual([
        404,
        `There is nothing at ${path}. /docs tells what there is.`,
      ])
      expect(headers.link).toBe('</docs>; rel="service-doc", </v1/openapi.json>; rel="service-desc"')
      expect(headers).not.toHaveProperty('etag')
    },
  )

  it.each(['/feed.xml', '/feed.json', '/sitemap.xml', '/news-sitemap.xml', '/docs', '/media/a.jpg'])(
    'that can only be read, %s, says so',
    async (path) => {
      const { app } = await createTestNewsroom()
      const { status, headers, body } = await request(app).post(path)
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
      expect(problemSchema.parse(body).detail).toBe('POST is not answered here, but GET, HEAD.')
      const options = await request(app).options(path)
      expect([options.status, options.headers.allow]).toEqual([204, 'GET, HEAD'])
    },
  )

  it('that is no text is a problem with a reason', async () => {
    const { app } = await createTestNewsroom()
    const { body } = await request(app).get('/v1/articles/%E0%A4%A')
    expect(problemSchema.parse(body)).toMatchObject({
      status: 400,
      detail: 'The address is no percent-encoded UTF-8.',
    })
  })
})

describe('what is odd, but text, is kept as it was typed', () => {
  it.each([
    ['marks of direction', 'Рада \u202Bвід\u202C праворуч'],
    ['characters without width', 'Ра\u200Bда \u2060і\u200D \uFEFFне'],
    ['pictures of many parts', 'Сім’я 👨‍👩‍👧‍👦 і прапор 🇺🇦'],
    ['marks upon marks', `З${'\u0301'.repeat(40)}`],
    ['what looks like a question to the store', "Рада'; drop table articles; --"],
  ])('%s', async (_, headline) => {
    const { send } = await createWriter()
    const { status, answer } = await send(JSON.stringify({ ...valid, headline }))
    expect([status, answer.article.headline]).toEqual([201, headline])
  })

  it('a date far ahead', async () => {
    const { send, get } = await createWriter()
    const far = { ...valid, status: 'published', datePublished: '9999-12-31T23:59:59.999Z' }
    expect((await send(JSON.stringify(far))).status).toBe(201)
    expect((await get('/v1/articles')).body.items).toEqual([])
  })
})

it('a patch that makes nothing valid of what is there changes nothing', async () => {
  const { save, write, get } = await createTestNewsroom()
  await save({ draft: draftOf() })
  const path = '/v1/articles/rada-zbyraietsia'
  for (const patch of [{ section: null }, { datePublished: '' }, { status: 'gone' }, { body: { html: 1 } }]) {
    const { status, body } = await write('patch', path, patch, { 'if-match': '*' })
    expect([status, body.errors[0].pointer.split('/')[1]]).toEqual([422, Object.keys(patch)[0]])
  }
  expect((await get(path)).body.revision).toBe(1)
})
