import type { PartnershipDraft } from '@news/domain'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createTestNewsroom, noon, type TestNewsroom } from '../test-newsroom.ts'
import { createToken } from '../tokens/token-store.ts'

const path = '/v1/partnerships/kamianske-wuppertal'

async function createLedger(changes: Partial<PartnershipDraft> = {}): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom()
  const { status } = await newsroom.write('post', '/v1/partnerships', { ...samplePartnership, ...changes })
  expect(status).toBe(201)
  return newsroom
}

const actions = async ({ get }: TestNewsroom) =>
  (await get('/v1/changes')).body.items.map(({ action, revision }: never) => [action, revision])

it('the first real record goes in and comes out without loss', async () => {
  const newsroom = await createTestNewsroom()
  const { status, headers, body } = await newsroom.write('post', '/v1/partnerships', samplePartnership)
  expect([status, headers.location, headers.etag]).toEqual([201, path, expect.stringMatching(/^"1\b/)])
  const { id, revision, dateCreated, dateModified, ...draft } = (await newsroom.get(path)).body
  expect(draft).toEqual(samplePartnership)
  expect({ ...draft, id, revision, dateCreated, dateModified }).toEqual(body)
  const again = await newsroom.write('put', path, draft, { 'if-match': '"1"' })
  expect(again.body.revision).toBe(1)
})

describe('a record', () => {
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

  it('is written once, however often the same request comes', async () => {
    const newsroom = await createTestNewsroom()
    const send = () =>
      newsroom.write('post', '/v1/partnerships', samplePartnership, { 'idempotency-key': 'a' })
    const [first, second] = [await send(), await send()]
    expect([second.status, second.body]).toEqual([201, first.body])
    expect((await newsroom.write('post', '/v1/partnerships', samplePartnership)).status).toBe(409)
    expect(await actions(newsroom)).toEqual([['created', 1]])
  })

  it('is replaced by who has read it, and by nobody else', async () => {
    const newsroom = await createLedger()
    const draft = { ...samplePartnership, areas: ['medicine'] }
    expect((await newsroom.write('put', path, draft)).status).toBe(428)
    expect((await newsroom.write('put', path, draft, { 'if-none-match': '*' })).status).toBe(412)
    const { headers } = await newsroom.get(path)
    const saved = await newsroom.write('put', path, draft, { 'if-match': String(headers.etag) })
    expect([saved.status, saved.body.revision, saved.headers.etag]).toEqual([
      200,
      2,
      expect.stringMatching(/^"2\b/),
    ])
    const late = await newsroom.write('put', path, samplePartnership, { 'if-match': String(headers.etag) })
    expect([late.status, late.headers.etag]).toEqual([412, '"2"'])
    expect(await actions(newsroom)).toEqual([
      ['created', 1],
      ['updated', 2],
    ])
  })

  it('is changed in part, and keeps its slug', async () => {
    const newsroom = await createLedger()
    const summary = { uk: 'Партнерський проєкт.' }
    const patched = await newsroom.write('patch', path, { summary }, { 'if-match': '"1"' })
    expect(patched.body.summary).toEqual({ ...samplePartnership.summary, ...summary })
    expect((await newsroom.write('patch', path, { slug: 'other' }, { 'if-match': '"2"' })).status).toBe(422)
    const wrong = await newsroom.write('patch', path, { areas: ['chess'] }, { 'if-match': '"2"' })
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/areas/0'])
    expect((await newsroom.get(path)).body.revision).toBe(2)
  })

  it('is ended with a milestone, and keeps its history', async () => {
    const newsroom = await createLedger()
    const end = {
      id: 'end',
      kind: 'end',
      status: 'done',
      when: '2026-01-15',
      title: { de: 'Der Rat beendet die Partnerschaft' },
      sides: ['wuppertal'],
      participants: [],
      claims: [],
    }
    const milestones = [...samplePartnership.milestones, end]
    await newsroom.write('patch', path, { milestones }, { 'if-match': '"1"' })
    const { body } = await newsroom.get(`${path}/review`)
    expect(body.stages).toEqual([
      { side: 'kamianske', stage: 'ended' },
      { side: 'wuppertal', stage: 'ended' },
    ])
    expect((await newsroom.get(path)).body.milestones).toHaveLength(milestones.length)
  })

  it('that should never have been is taken away, and the log tells of it', async () => {
    const newsroom = await createLedger()
    expect((await newsroom.write('delete', path)).status).toBe(428)
    expect((await newsroom.write('delete', path, undefined, { 'if-match': '"7"' })).status).toBe(412)
    expect((await newsroom.write('delete', path, undefined, { 'if-match': '"1"' })).status).toBe(204)
    expect((await newsroom.get(path)).status).toBe(404)
    expect((await newsroom.write('delete', path, undefined, { 'if-match': '*' })).status).toBe(404)
    expect((await actions(newsroom)).at(-1)).toEqual(['deleted', 1])
  })

  it('is put back as it was, as its newest state', async () => {
    const newsroom = await createLedger()
    await newsroom.write('patch', path, { areas: [] }, { 'if-match': '"1"' })
    const { body } = await newsroom.get(`${path}/revisions`)
    expect(body.items.map(({ revision }: { revision: number }) => revision)).toEqual([2, 1])
    expect((await newsroom.get(`${path}/revisions/1`)).body.content).toEqual(samplePartnership)
    const restore = `${path}/revisions/1/restore`
    expect((await newsroom.write('post', restore, {}, { 'if-match': '"1"' })).status).toBe(412)
    const restored = await newsroom.write('post', restore, {}, { 'if-match': '"2"' })
    expect([restored.body.revision, restored.body.areas]).toEqual([3, samplePartnership.areas])
    expect((await newsroom.get(`${path}/revisions/9`)).status).toBe(404)
  })

  it('is not for those who write articles', async () => {
    const { app, db } = await createLedger()
    const { token } = await createToken(db, { name: 'Стрічка', scopes: ['articles:write'], now: noon })
    const send = () => request(app).patch(path).set('if-match', '"1"').send({ areas: [] })
    expect((await send()).status).toBe(401)
    expect((await send().set('authorization', `Bearer ${token}`)).status).toBe(403)
  })

  it('that names a signing as done without who signed is refused, and nothing is written', async () => {
    const newsroom = await createTestNewsroom()
    const milestones = samplePartnership.milestones.map((one) =>
      one.kind === 'signing' ? { ...one, participants: [] } : one,
    )
    const { status, body } = await newsroom.write('post', '/v1/partnerships', {
      ...samplePartnership,
      milestones,
    })
    expect(status).toBe(422)
    expect(body.errors[0].pointer).toMatch(/^\/milestones\/\d+\/status$/)
    expect(await actions(newsroom)).toEqual([])
  })
})

it('where something in Ukraine is to happen, writers alone are told, in every answer', async () => {
  const visit = {
    id: 'visit',
    kind: 'visit' as const,
    status: 'planned' as const,
    when: '2026-03-03',
    time: { from: '10:00', timeZone: 'Europe/Kyiv' as const },
    title: { uk: 'Візит' },
    place: { name: { uk: 'Палац' }, municipality: 'kamianske', address: 'вулиця Широка, 5' },
    participants: [],
    claims: [],
  }
  const newsroom = await createLedger({ milestones: [visit], documents: [] })
  const { token } = await createToken(newsroom.db, {
    name: 'Мерія',
    scopes: ['partnerships:write'],
    now: noon,
  })
  const whole = await newsroom.get(path, { authorization: `Bearer ${token}` })
  expect([whole.body.milestones, whole.headers['cache-control']]).toEqual([[visit], 'no-store'])
  const places = ['', '/review', '/jsonld', '/revisions/1', '/calendar.ics'].map((end) => path + end)
  for (const url of [...places, '/v1/partnerships', '/v1/milestones', '/v1/partnerships.ics']) {
    const { status, text } = await newsroom.get(url)
    expect(status).toBe(200)
    expect(text).not.toMatch(/Широка|Палац|"from":"10:00"|TZID/)
  }
})
