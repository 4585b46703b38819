import { expect, it } from 'vitest'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createLedgers } from './test-ledgers.ts'

const path = '/v1/partnerships/kamianske-wuppertal'

it('a review says where the sides differ, and what an editor should look at', async () => {
  const { get } = await createLedgers(samplePartnership)
  const { body } = await get(`${path}/review`)
  expect(body).toMatchObject({ slug: 'kamianske-wuppertal', revision: 1, next: null })
  expect(body.conflicts.map(({ fact }: { fact: string }) => fact)).toEqual([
    'kind',
    'programme-name',
    'milestone-date',
    'milestone-status',
  ])
  expect(body.warnings.map(({ rule }: { rule: string }) => rule)).toEqual([
    'validity-missing',
    'word-names-another-kind',
    'validity-missing',
  ])
})

it('JSON-LD holds two cities and the events between them', async () => {
  const { get } = await createLedgers(samplePartnership)
  const { body, headers } = await get(`${path}/jsonld?locale=de`)
  expect(headers['content-type']).toBe('application/ld+json; charset=utf-8')
  const types = body['@graph'].map((node: Record<string, unknown>) => node['@type'])
  expect(types.filter((type: string) => type === 'City')).toHaveLength(2)
  expect(types).toContain('Event')
  expect(body['@graph'][1]).toMatchObject({ name: 'Wuppertal', sameAs: expect.stringContaining('Q2107') })
})

it('a record that an earlier version stored is read as one of today', async () => {
  const { db, get } = await createLedgers(samplePartnership)
  const row = await db.selectFrom('partnerships').selectAll().executeTakeFirstOrThrow()
  const old = {
    what: { uk: 'Авто' },
    status: 'arrived',
    when: '2025-12-11',
    from: 'wuppertal',
    to: 'kamianske',
    claims: [],
  }
  const content = JSON.stringify({ ...JSON.parse(row.content), deliveries: [old] })
  await db.updateTable('partnerships').set({ content }).execute()
  expect((await get(path)).body.deliveries).toEqual([
    {
      id: 'delivery-1',
      what: { uk: 'Авто' },
      from: 'wuppertal',
      to: 'kamianske',
      steps: [{ status: 'arrived', when: '2025-12-11', claims: [] }],
    },
  ])
})
