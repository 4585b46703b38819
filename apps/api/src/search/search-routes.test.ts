import { describe, expect, it } from 'vitest'
import { createTestNewsroom, draftOf, draftsOf, type TestNewsroom } from '../test-newsroom.ts'
import { forgetAll, indexPending } from './index-pending-store.ts'

function textBlock(text: string) {
  return {
    _type: 'block' as const,
    _key: 'a',
    style: 'normal' as const,
    children: [{ _type: 'span' as const, _key: 'b', text, marks: [] }],
    markDefs: [],
  }
}

function story(slug: string, headline: string, text: string, language = 'uk') {
  return { draft: draftOf({ slug, headline, language, body: [textBlock(text)] }) }
}

async function createLibrary(): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom()
  await newsroom.save(
    story('uhoda', 'Угоду з Вупперталем підписано', 'Делегація Камʼянського повернулася 02.10.2025 о 09:00.'),
    story('mist', 'Міст через Дніпро', 'Рада говорила про угоди та про Вупперталь.'),
    story('vertrag', 'Vertrag mit Kamjanske', 'Die Partnerschaften der Stadt Wuppertal wachsen.', 'de'),
    { draft: draftOf({ slug: 'chernetka', status: 'draft', headline: 'Таємна угода', body: [] }) },
  )
  return newsroom
}

async function find({ get }: TestNewsroom, q: string): Promise<string[]> {
  const { status, body } = await get(`/v1/search?q=${encodeURIComponent(q)}`)
  expect(status).toBe(200)
  return body.items.map(({ slug }: { slug: string }) => slug)
}

describe('an article is found', () => {
  it.each([
    ['вупперталь', ['uhoda', 'mist', 'vertrag']],
    ['угода', ['uhoda', 'mist']],
    ['угод Вупперталі', ['uhoda', 'mist']],
    ["кам'янське", ['uhoda', 'vertrag']],
    ['камянське', ['uhoda', 'vertrag']],
    ['Kamianske', ['uhoda', 'vertrag']],
    ['Kamjanske', ['vertrag', 'uhoda']],
    ['Wuppertal', ['uhoda', 'mist', 'vertrag']],
    ['partnerschaft', ['vertrag']],
    ['02.10.2025', ['uhoda']],
    ['2025', ['uhoda']],
    ['"через Дніпро"', ['mist']],
    ['"Дніпро через"', []],
    ['„Partnerschaft der Städte“', ['vertrag']],
    ['вупперталь -міст', ['uhoda', 'vertrag']],
    ['Олена', ['uhoda', 'mist', 'vertrag']],
    ['таємна', []],
    ['нічого такого', []],
  ])('by %s', async (q, slugs) => {
    const found = await find(await createLibrary(), q)
    expect(found.toSorted()).toEqual(slugs.toSorted())
  })

  it('with the fields that were asked for, and how many there are', async () => {
    const { get } = await createLibrary()
    const { body } = await get(`/v1/search?q=${encodeURIComponent('угода')}&fields=slug,language`)
    expect(body).toMatchObject({ total: 2, next: null })
    expect(body.items).toEqual(['uhoda', 'mist'].map((slug) => ({ slug, language: 'uk' })))
  })

  it('with all words in the headline first', async () => {
    expect(await find(await createLibrary(), 'Дніпро')).toEqual(['mist'])
    expect((await find(await createLibrary(), 'вупперталь'))[0]).toBe('uhoda')
  })
})

it('says where the words stand, in the headline and in the best place of the text', async () => {
  const { get } = await createLibrary()
  const { body } = await get(`/v1/search?q=${encodeURIComponent('угода камʼянське')}`)
  const [{ headline, headlineMatches, snippet }] = body.items
  expect(body.total).toBe(1)
  expect(headlineMatches.map(([start, end]: [number, number]) => headline.slice(start, end))).toEqual([
    'Угоду',
  ])
  expect(snippet.matches.map(([start, end]: [number, number]) => snippet.text.slice(start, end))).toEqual([
    'Камʼянського',
  ])
})

it('cuts a snippet out of a long text around what was found', async () => {
  const newsroom = await createTestNewsroom()
  const text = `${'початок тексту '.repeat(200)}а тут річкова набережна ${'кінець тексту '.repeat(200)}`
  await newsroom.save(story('long', 'Довгий текст', text))
  const { body } = await newsroom.get(`/v1/search?q=${encodeURIComponent('набережну')}`)
  const { snippet } = body.items[0]
  expect(snippet.text).toMatch(/^….*річкова набережна.*…$/)
  expect(snippet.text.length).toBeLessThan(400)
})

it('follows what is edited, withdrawn and published', async () => {
  const newsroom = await createTestNewsroom()
  const sourced = { ...story('rada', 'Рада збирається', 'Текст.'), sourceKey: 'test:1' }
  await newsroom.save(sourced)
  expect(await find(newsroom, 'збирається')).toEqual(['rada'])
  await newsroom.save({ ...sourced, draft: { ...sourced.draft, headline: 'Раду перенесено' } })
  expect(await find(newsroom, 'збирається')).toEqual([])
  expect(await find(newsroom, 'перенесено')).toEqual(['rada'])
  await newsroom.save({ ...sourced, draft: { ...sourced.draft, status: 'draft' } })
  expect(await find(newsroom, 'перенесено')).toEqual([])
})

it.each(['й', 'ь', "'", '\\', 'a'.repeat(5_000)])(
  'an article that holds %j is indexed on every engine',
  async (word) => {
    const newsroom = await createTestNewsroom()
    await newsroom.save(story('slovo', `Слово ${word.slice(0, 400)}`, `Прийшов ${word} пішов.`))
    expect(await find(newsroom, 'слово')).toEqual(['slovo'])
  },
)

it('finds a phrase only where its words stand next to each other, whatever their other readings are', async () => {
  const newsroom = await createTestNewsroom()
  await newsroom.save(
    story('apart', 'Вулиця', 'Там ріг не поріг.'),
    story('together', 'Вулиця', 'Стоять без рогу порога.'),
  )
  expect(await find(newsroom, 'рогу порога')).toEqual(expect.arrayContaining(['apart', 'together']))
  expect(await find(newsroom, '"рогу порога"')).toEqual(['together'])
  expect(await find(newsroom, 'вулиця -"рогу порога"')).toEqual(['apart'])
})

it('finds a scheduled article from its moment on', async () => {
  const newsroom = await createTestNewsroom()
  const draft = draftOf({ headline: 'Набережна', datePublished: '2026-02-20T12:00:00.000Z' })
  await newsroom.save({ draft })
  expect(await find(newsroom, 'набережна')).toEqual([])
  newsroom.clock.now = Date.parse('2026-02-20T12:00:00.000Z')
  expect(await find(newsroom, 'набережна')).toEqual(['rada-zbyraietsia'])
})

it('goes page by page through everything, each once', async () => {
  const newsroom = await createTestNewsroom()
  await newsroom.save(...draftsOf(25))
  const seen: string[] = []
  let path = `/v1/search?q=${encodeURIComponent('рада')}&limit=10`
  for (;;) {
    const { body } = await newsroom.get(path)
    expect(body.total).toBe(25)
    seen.push(...body.items.map(({ slug }: { slug: string }) => slug))
    if (body.next === null) break
    path = `/v1/search?q=${encodeURIComponent('рада')}&limit=10&after=${body.next}`
  }
  expect(new Set(seen).size).toBe(25)
  expect(seen).toHaveLength(25)
})

it('puts articles of one moment in one order, whichever was written last', async () => {
  const newsroom = await createTestNewsroom()
  const slugs = Array.from({ length: 12 }, (_, i) => `novyna-${i}`)
  await newsroom.save(...slugs.map((slug) => story(slug, `Новина ${slug}`, 'Текст.')))
  const before = await find(newsroom, 'новина')
  expect(before.toSorted()).toEqual(slugs.toSorted())
  for (const slug of slugs.toReversed())
    await newsroom.write('patch', `/v1/articles/${slug}`, { standfirst: 'Ще раз.' }, { 'if-match': '*' })
  expect(await find(newsroom, 'новина')).toEqual(before)
  await forgetAll(newsroom.db)
  await indexPending(newsroom.db)
  expect(await find(newsroom, 'новина')).toEqual(before)
})

it('is the same after the index was made anew', async () => {
  const newsroom = await createLibrary()
  const before = await find(newsroom, 'вупперталь')
  await forgetAll(newsroom.db)
  expect(await indexPending(newsroom.db)).toBe(3)
  expect(await find(newsroom, 'вупперталь')).toEqual(before)
  expect(await indexPending(newsroom.db)).toBe(0)
})

it('has what was written while the index was made, not what was read before', async () => {
  const newsroom = await createTestNewsroom()
  const drafts = Array.from({ length: 30 }, (_, i) => ({
    ...story(`novyna-${i}`, `Новина ${i}`, 'Текст.'),
    sourceKey: `test:${i}`,
  }))
  await newsroom.save(...drafts)
  await forgetAll(newsroom.db)
  const indexing = indexPending(newsroom.db)
  for (const { draft, sourceKey } of drafts)
    await newsroom.save({ draft: { ...draft, headline: 'Виправлено' }, sourceKey })
  await indexing
  expect(await find(newsroom, 'новина')).toEqual([])
  expect(new Set(await find(newsroom, 'виправлено')).size).toBe(20)
  expect(await indexPending(newsroom.db)).toBe(0)
})

it('has each of very many articles of one moment once, also when the index is made anew', async () => {
  const newsroom = await createTestNewsroom()
  await newsroom.save(...Array.from({ length: 90 }, (_, i) => story(`novyna-${i}`, 'Новина', 'Текст.')))
  await forgetAll(newsroom.db)
  expect(await indexPending(newsroom.db)).toBe(90)
  const { body } = await newsroom.get(`/v1/search?q=${encodeURIComponent('новина')}&limit=100`)
  expect(new Set(body.items.map(({ slug }: { slug: string }) => slug)).size).toBe(90)
})

describe('whatever is asked', () => {
  it.each([
    '"',
    '""',
    '-',
    '-угода',
    '* OR NEAR(',
    'headline:угода',
    '{body} : x',
    "' OR 1=1 --",
    'у в і',
    '😀',
    '\u0000',
    '\u202e',
    'а'.repeat(200),
    'слово '.repeat(33),
    '"фраза',
    '%',
    '~',
    '09:00-10:00',
  ])('%j is answered', async (q) => {
    const { get } = await createLibrary()
    const { status } = await get(`/v1/search?q=${encodeURIComponent(q)}`)
    expect(status).toBe(q.trim() === '' ? 400 : 200)
  })

  it.each([
    ['', 'must not be empty'],
    ['a'.repeat(201), 'must not be longer than 200 characters'],
  ])('a question that is none is a problem', async (q, detail) => {
    const { get } = await createLibrary()
    const { status, body } = await get(`/v1/search?q=${q}`)
    expect(status).toBe(400)
    expect(body.errors).toEqual([{ pointer: '/q', in: 'query', detail }])
  })

  it('a cursor that nobody made is a problem', async () => {
    const { get } = await createLibrary()
    expect((await get('/v1/search?q=a&after=abc')).body.errors[0].pointer).toBe('/after')
  })

  it('a cursor of another order is a problem, not the first page once more', async () => {
    const { get, save } = await createTestNewsroom()
    await save(...draftsOf(3))
    const path = `/v1/search?q=${encodeURIComponent('рада')}&limit=1`
    for (const [order, other] of [
      ['relevance', 'newest'],
      ['oldest', 'relevance'],
    ]) {
      const { next } = (await get(`${path}&order=${order}`)).body
      expect((await get(`${path}&order=${order}&after=${next}`)).status).toBe(200)
      const { status, body } = await get(`${path}&order=${other}&after=${next}`)
      expect([status, body.errors[0]?.pointer]).toEqual([400, '/after'])
    }
  })
})
