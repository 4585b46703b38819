import { expect, it } from 'vitest'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createLedgers, twinning } from './test-ledgers.ts'

const slugOf = ({ municipality }: { municipality: { slug: string } }) => municipality.slug

it('municipalities are listed once, with their partnerships, and found by slug', async () => {
  const { get } = await createLedgers(samplePartnership, twinning)
  const { body } = await get('/v1/municipalities?limit=2')
  const rest = await get(`/v1/municipalities?after=${body.next}`)
  const slugs = [...body.items, ...rest.body.items].map(slugOf)
  expect(slugs).toEqual(['kamianske', 'lviv', 'wuppertal'])
  expect((await get('/v1/municipalities/wuppertal')).body).toMatchObject({
    municipality: { officialCode: { system: 'AGS', value: '05124000' } },
    partnerships: ['kamianske-wuppertal', 'lviv-wuppertal'],
  })
  expect((await get('/v1/municipalities?country=DE')).body.items).toHaveLength(1)
  expect((await get('/v1/municipalities/nowhere')).status).toBe(404)
})
