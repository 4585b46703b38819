import { describe, expect, it } from 'vitest'
import { createTestNewsroom, draftOf, type TestNewsroom } from '../test-newsroom.ts'

async function createLibrary(): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom()
  const tags = [{ slug: 'vuppertal', name: { uk: 'Вупперталь', de: 'Wuppertal' } }]
  await newsroom.save(
    { draft: draftOf({ slug: 'uhoda', headline: 'Угода з Вупперталем готова', tags }) },
    {
      draft: draftOf({
        slug: 'visit',
        headline: 'У Вупперталі чекають на гостей',
        datePublished: '2026-02-20T09:30:00.000Z',
      }),
    },
    {
      draft: draftOf({
        slug: 'later',
        headline: 'Вупперталь завтра',
        datePublished: '2026-03-01T09:00:00.000Z',
      }),
    },
    {
      draft: draftOf({
        slug: 'secret',
        status: 'draft',
        headline: 'Вупперталь таємний',
        tags: [{ slug: 'vup', name: { uk: 'Вуп' } }],
      }),
    },
  )
  return newsroom
}

async function suggestions({ get }: TestNewsroom, q: string, more = ''): Promise<string[]> {
  const { status, body } = await get(`/v1/search/suggest?q=${encodeURIComponent(q)}${more}`)
  expect(status).toBe(200)
  return body.items.map(({ kind, slug }: { kind: string; slug: string }) => `${kind} ${slug}`)
}

describe('while somebody types', () => {
  it.each([
    ['вуп', ['tag vuppertal', 'article visit', 'article uhoda']],
    ['ВУП', ['tag vuppertal', 'article visit', 'article uhoda']],
    ['Wup', ['tag vuppertal']],
    ['vup', ['tag vuppertal', 'article visit', 'article uhoda']],
    ['угода вуп', ['article uhoda']],
    ['вуппертале', ['article uhoda']],
    ['оле', ['author olena']],
    ['xyz', []],
    ['!', []],
    ['"', []],
    ['вуп* OR', []],
    ['😀', []],
    ['\u0000', []],
  ])('%j is begun by what there is', async (q, expected) => {
    expect(await suggestions(await createLibrary(), q)).toEqual(expected)
  })

  it('a name is given in the language of the reader, with what was typed of it', async () => {
    const { body } = await (await createLibrary()).get('/v1/search/suggest?q=wup&locale=de')
    expect(body.items).toEqual([{ kind: 'tag', slug: 'vuppertal', text: 'Wuppertal', matches: [[0, 9]] }])
  })

  it('no more is given than was asked for', async () => {
    expect(await suggestions(await createLibrary(), 'вуп', '&limit=1')).toEqual([
      'tag vuppertal',
      'article visit',
    ])
  })

  it.each(['2', '2,', '2,5', '2,5 м', 'млн 2,5', '10:30', '3.1', '12/5', '«2,5»'])(
    '%s finds a headline with numbers',
    async (q) => {
      const newsroom = await createTestNewsroom()
      await newsroom.save({
        draft: draftOf({ slug: 'numbers', headline: 'О 10:30 на площі 12/5: 2,5 млн і 3.14' }),
      })
      expect(await suggestions(newsroom, q)).toEqual(['article numbers'])
      expect(await suggestions(newsroom, '7,5')).toEqual([])
    },
  )

  it('what was withdrawn is not suggested', async () => {
    const library = await createLibrary()
    const sourced = { sourceKey: 'test:1', draft: draftOf({ slug: 'most', headline: 'Набережна' }) }
    await library.save(sourced)
    expect(await suggestions(library, 'набер')).toEqual(['article most'])
    await library.save({ ...sourced, draft: { ...sourced.draft, status: 'draft' } })
    expect(await suggestions(library, 'набер')).toEqual([])
  })
})

it.each(['', 'a'.repeat(201)])('a question that is none is a problem', async (q) => {
  const { status, body } = await (await createLibrary()).get(`/v1/search/suggest?q=${q}`)
  expect(status).toBe(400)
  expect(body.errors[0].pointer).toBe('/q')
})
