import { describe, expect, it } from 'vitest'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createTestNewsroom, noon } from '../test-newsroom.ts'
import { savePartnership } from './partnership-store.ts'

describe('a partnership', () => {
  it('is answered as it was handed in, and is in the log', async () => {
    const { db, get } = await createTestNewsroom()
    await savePartnership(db, samplePartnership, { now: noon })
    const { body } = await get('/v1/partnerships/kamianske-wuppertal')
    expect(body).toMatchObject({ ...samplePartnership, revision: 1 })
    expect((await get('/v1/changes')).body.items).toMatchObject([{ type: 'partnership', action: 'created' }])
  })

  it('gets a revision for what is new, and none for what is not', async () => {
    const { db, get } = await createTestNewsroom()
    await savePartnership(db, samplePartnership, { now: noon })
    const etag = (await get('/v1/partnerships/kamianske-wuppertal')).headers.etag ?? ''
    await savePartnership(db, samplePartnership, { now: noon + 1 })
    const same = await get('/v1/partnerships/kamianske-wuppertal', { 'If-None-Match': etag })
    expect(same.status).toBe(304)
    await savePartnership(db, { ...samplePartnership, areas: ['medicine'] }, { now: noon + 2 })
    const { body } = await get('/v1/partnerships/kamianske-wuppertal', { 'If-None-Match': etag })
    expect([body.revision, body.dateModified]).toEqual([2, new Date(noon + 2).toISOString()])
  })

  it('that nobody recorded is not found', async () => {
    const { get } = await createTestNewsroom()
    expect((await get('/v1/partnerships/lviv-krakow')).status).toBe(404)
  })
})

it('lists partnerships page by page', async () => {
  const { db, get } = await createTestNewsroom()
  for (const slug of ['c', 'a', 'b']) await savePartnership(db, { ...samplePartnership, slug }, { now: noon })
  const first = await get('/v1/partnerships?limit=2')
  const second = await get(`/v1/partnerships?limit=2&after=${first.body.next}`)
  const slugs = [...first.body.items, ...second.body.items].map(({ slug }: { slug: string }) => slug)
  expect([slugs, second.body.next]).toEqual([['a', 'b', 'c'], null])
})
