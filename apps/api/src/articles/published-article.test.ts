import { describe, expect, it } from 'vitest'
import { createTestNewsroom, draftOf, noon } from '../test-newsroom.ts'
import { changesOf, writtenArticle as input } from '../test-writing.ts'

const now = new Date(noon).toISOString()

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
