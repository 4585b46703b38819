import { describe, expect, it } from 'vitest'
import { createTestNewsroom, draftOf, type TestNewsroom } from '../test-newsroom.ts'

/** Three articles, each a day older than the one before. */
async function createLibrary(): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom()
  const culture = { slug: 'kultura', name: { uk: 'Культура' } }
  await newsroom.save(
    {
      draft: draftOf({
        slug: 'mist',
        headline: 'Міст відкрито',
        tags: [{ slug: 'mosty', name: { uk: 'Мости', en: 'Bridges' } }],
        datePublished: '2026-02-19T09:00:00.000Z',
      }),
    },
    {
      draft: draftOf({
        slug: 'kontsert',
        headline: 'Концерт на мосту',
        section: culture,
        partnerships: ['kamianske-wuppertal'],
        datePublished: '2026-02-18T09:00:00.000Z',
      }),
    },
    {
      draft: draftOf({
        slug: 'bruecke',
        headline: 'Брама й міст',
        language: 'de',
        authors: [{ slug: 'petro', name: { uk: 'Петро Мостовий' }, kind: 'person' }],
        datePublished: '2026-02-17T09:00:00.000Z',
      }),
    },
  )
  return newsroom
}

async function slugs({ get }: TestNewsroom, query: Record<string, string>): Promise<string[]> {
  const { status, body } = await get(`/v1/search?${new URLSearchParams(query)}`)
  expect(status).toBe(200)
  return body.items.map(({ slug }: { slug: string }) => slug)
}

describe('what is found can be narrowed', () => {
  it.each([
    [{}, ['mist', 'kontsert', 'bruecke']],
    [{ section: 'kultura' }, ['kontsert']],
    [{ section: 'sport' }, []],
    [{ tag: 'mosty' }, ['mist']],
    [{ author: 'petro' }, ['bruecke']],
    [{ language: 'de' }, ['bruecke']],
    [{ partnership: 'kamianske-wuppertal' }, ['kontsert']],
    [{ municipality: 'nowhere' }, []],
    [{ publishedFrom: '2026-02-18T09:00:00.000Z' }, ['mist', 'kontsert']],
    [{ publishedBefore: '2026-02-18T09:00:00.000Z' }, ['bruecke']],
    [{ section: 'misto', language: 'uk' }, ['mist']],
    [{ within: 'day' }, []],
    [{ within: 'week' }, ['mist', 'kontsert', 'bruecke']],
    [{ within: 'week', publishedFrom: '2026-02-18T09:00:00.000Z' }, ['mist', 'kontsert']],
  ])('by %j', async (filters, expected) => {
    expect(await slugs(await createLibrary(), { q: 'міст', ...filters } as Record<string, string>)).toEqual(
      expected,
    )
  })

  it('and never by words that look like a filter', async () => {
    const library = await createLibrary()
    expect(await slugs(library, { q: 'section:kultura' })).toEqual([])
    expect(await slugs(library, { q: 'міст "tag:mosty"' })).toEqual([])
  })
})

describe('what is found comes', () => {
  it.each([
    ['newest', ['mist', 'kontsert', 'bruecke']],
    ['oldest', ['bruecke', 'kontsert', 'mist']],
  ])('the %s first, page by page', async (order, expected) => {
    const library = await createLibrary()
    const seen: string[] = []
    let after = ''
    do {
      const { body } = await library.get(
        `/v1/search?q=${encodeURIComponent('міст')}&order=${order}&limit=1${after && `&after=${after}`}`,
      )
      expect(body.total).toBe(3)
      seen.push(...body.items.map(({ slug }: { slug: string }) => slug))
      after = body.next ?? ''
    } while (after)
    expect(seen).toEqual(expected)
  })

  it('from the headlines first, though others are newer', async () => {
    const library = await createLibrary()
    await library.save({ draft: draftOf({ slug: 'rada', tags: [{ slug: 'mosty', name: { uk: 'Мости' } }] }) })
    expect(await slugs(library, { q: 'міст' })).toEqual(['mist', 'kontsert', 'bruecke', 'rada'])
    expect(await slugs(library, { q: 'міст', order: 'newest' })).toEqual([
      'rada',
      'mist',
      'kontsert',
      'bruecke',
    ])
  })

  it('in the order of their dates, also when all are of one moment', async () => {
    const newsroom = await createTestNewsroom()
    const same = Array.from({ length: 40 }, (_, i) => ({ draft: draftOf({ slug: `same-${i}` }) }))
    await newsroom.save(...same, {
      draft: draftOf({ slug: 'later', datePublished: '2026-02-20T09:00:00.001Z' }),
    })
    const found = await slugs(newsroom, { q: 'рада', limit: '100' })
    expect(new Set(found).size).toBe(41)
    expect(found[0]).toBe('later')
  })
})

it('a word that is being typed is found by its beginning', async () => {
  const library = await createLibrary()
  expect(await slugs(library, { q: 'відк' })).toEqual([])
  expect(await slugs(library, { q: 'відк', typing: 'true' })).toEqual(['mist'])
  expect(await slugs(library, { q: 'концерту на мост', typing: 'true' })).toEqual(['kontsert'])
})

describe('a place is found by its other names', () => {
  it.each(['Дніпродзержинськ', 'Днепродзержинске', 'Dniprodzerzhynsk', 'Каменское'])('%s', async (q) => {
    const newsroom = await createTestNewsroom()
    await newsroom.save({ draft: draftOf({ slug: 'kamianske', headline: 'У Камʼянському відкрито міст' }) })
    const { body } = await newsroom.get(`/v1/search?q=${encodeURIComponent(q)}`)
    const [{ headline, headlineMatches }] = body.items
    expect(headline.slice(...headlineMatches[0])).toBe('Камʼянському')
  })
})

it('names the versions in other languages that answer as well', async () => {
  const newsroom = await createTestNewsroom()
  const [saved] = await newsroom.save({ draft: draftOf({ slug: 'uhoda', headline: 'Угода з Вупперталем' }) })
  const translated = { ...(saved && { translationOf: saved.id }), language: 'de', body: [] }
  await newsroom.save({
    draft: draftOf({ slug: 'vertrag', headline: 'Vertrag mit Wuppertal', ...translated }),
  })
  const { body } = await newsroom.get('/v1/search?q=Wuppertal&language=uk')
  expect(body.items[0].alsoIn).toEqual([
    { slug: 'vertrag', language: 'de', headline: 'Vertrag mit Wuppertal' },
  ])
  const other = await newsroom.get(`/v1/search?q=${encodeURIComponent('угода')}`)
  expect(other.body.items[0].alsoIn).toEqual([])
})

describe('an edition', () => {
  /** Two stories; the first in three languages, of which the English version is the newest. */
  async function createEditions(): Promise<TestNewsroom> {
    const newsroom = await createTestNewsroom()
    const at = (minute: number) => `2026-02-19T09:0${minute}:00.000Z`
    const [original] = await newsroom.save(
      { draft: draftOf({ slug: 'uhoda', headline: 'Угода з Вупперталем', datePublished: at(1) }) },
      { draft: draftOf({ slug: 'vizyt', headline: 'Візит до Вупперталя', datePublished: at(0) }) },
    )
    const translationOf = original?.id ?? ''
    const versions = [
      { slug: 'vertrag', headline: 'Vertrag mit Wuppertal', language: 'de', datePublished: at(2) },
      { slug: 'agreement', headline: 'Wuppertal agreement', language: 'en', datePublished: at(3) },
    ]
    await newsroom.save(...versions.map((version) => ({ draft: draftOf({ ...version, translationOf }) })))
    return newsroom
  }

  it.each([
    [{}, ['agreement', 'vertrag', 'uhoda', 'vizyt']],
    [{ edition: 'uk' }, ['uhoda', 'vizyt']],
    [{ edition: 'de' }, ['vertrag', 'vizyt']],
    [{ edition: 'en' }, ['agreement', 'vizyt']],
    [{ edition: 'uk', order: 'oldest' }, ['vizyt', 'uhoda']],
    [{ edition: 'uk', language: 'de' }, ['vertrag']],
    [{ edition: 'uk', publishedFrom: '2026-02-19T09:02:00.000Z' }, ['vertrag']],
    [{ edition: 'uk', q: 'agreement' }, ['agreement']],
    [{ edition: 'uk', q: 'Wuppertal -Vertrag' }, ['uhoda', 'vizyt']],
    [{ edition: 'de', q: 'Wuppertal -Vertrag' }, ['uhoda', 'vizyt']],
  ])('has every story once: %j', async (filters, expected) => {
    const newsroom = await createEditions()
    const query = new URLSearchParams({ q: 'Wuppertal', ...filters } as Record<string, string>)
    const { body } = await newsroom.get(`/v1/search?${query}`)
    expect(body.items.map(({ slug }: { slug: string }) => slug)).toEqual(expected)
    const first = await newsroom.get(`/v1/search?${query}&limit=1`)
    expect(first.body.total).toBe(expected.length)
    if (!first.body.next) return
    const second = await newsroom.get(`/v1/search?${query}&limit=1&after=${first.body.next}`)
    expect(second.body.items[0].slug).toBe(expected[1])
  })

  it('names the versions that it leaves out', async () => {
    const { body } = await (await createEditions()).get('/v1/search?q=Wuppertal&edition=uk')
    expect(body.items[0].alsoIn.map(({ slug }: { slug: string }) => slug)).toEqual(['vertrag', 'agreement'])
  })
})

describe('when nothing is found', () => {
  it.each([
    ['канцерт', 'Концерт'],
    ['концрет', 'Концерт'],
    ['відкрто', 'відкрито'],
    ['Мосотвий', 'Мостовий'],
    ['концерт щось', null],
    ['абвгґдеє', null],
  ])('%s is asked back as %s', async (q, meant) => {
    const { body } = await (await createLibrary()).get(`/v1/search?q=${encodeURIComponent(q)}`)
    expect(body.total).toBe(0)
    expect(body.didYouMean).toBe(meant)
  })

  it('what was found is not doubted', async () => {
    const { body } = await (await createLibrary()).get(`/v1/search?q=${encodeURIComponent('концерт')}`)
    expect(body.didYouMean).toBeNull()
  })
})
