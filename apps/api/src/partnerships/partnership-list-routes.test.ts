import type { PartnershipDraft } from '@news/domain'
import { describe, expect, it } from 'vitest'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { noon } from '../test-newsroom.ts'
import { removePartnership, savePartnership } from './partnership-store.ts'
import { createLedgers, twinning } from './test-ledgers.ts'

describe('partnerships are found', () => {
  it.each([
    ['', ['kamianske-wuppertal', 'lviv-wuppertal']],
    ['?municipality=wuppertal', ['kamianske-wuppertal', 'lviv-wuppertal']],
    ['?municipality=lviv', ['lviv-wuppertal']],
    ['?country=DE', ['kamianske-wuppertal', 'lviv-wuppertal']],
    ['?country=PL', []],
    ['?kind=twinning', ['lviv-wuppertal']],
    ['?kind=project', ['kamianske-wuppertal']],
    ['?stage=active', ['kamianske-wuppertal']],
    ['?stage=signed', ['lviv-wuppertal']],
    ['?stage=ended', []],
    ['?area=medicine', ['kamianske-wuppertal']],
    ['?country=UA&kind=twinning&area=culture', ['lviv-wuppertal']],
  ])('by “%s”', async (query, slugs) => {
    const { get } = await createLedgers(samplePartnership, twinning)
    const { body } = await get(`/v1/partnerships${query}`)
    expect(body.items.map(({ slug }: { slug: string }) => slug)).toEqual(slugs)
  })

  it('also as they have become since they were looked at, whoever changed them, on the day that it is', async () => {
    const newsroom = await createLedgers(samplePartnership, twinning)
    const { db, get, openAgain, clock } = newsroom
    const found = async (query: string) =>
      (await get(`/v1/partnerships?${query}`)).body.items.map(({ slug }: { slug: string }) => slug)
    expect([await found('area=culture'), await found('stage=ended')]).toEqual([['lviv-wuppertal'], []])
    const end = { ...twinning.milestones[0], id: 'end', kind: 'end', when: '2026-02-22' }
    const ended = { ...twinning, areas: ['sport'], milestones: [...twinning.milestones, end] }
    await savePartnership(await openAgain(), ended as PartnershipDraft, { now: noon })
    clock.now = Date.parse('2026-02-21T12:00:00.000Z')
    expect([await found('area=culture'), await found('stage=ended')]).toEqual([[], []])
    clock.now = Date.parse('2026-02-22T12:00:00.000Z')
    expect(await found('area=sport&stage=ended')).toEqual(['lviv-wuppertal'])
    await db.deleteFrom('partnerships').where('slug', '=', 'lviv-wuppertal').execute()
    expect(await found('area=sport&kind=twinning')).toEqual([])
  })

  it('page by page, with the fields that were asked for', async () => {
    const { get } = await createLedgers(samplePartnership, twinning)
    const query = '/v1/partnerships?country=UA&fields=slug,areas&limit=1'
    const { body } = await get(query)
    expect(body.items).toEqual([{ slug: 'kamianske-wuppertal', areas: samplePartnership.areas }])
    const rest = (await get(`${query}&after=${body.next}`)).body
    expect(rest).toEqual({ items: [{ slug: 'lviv-wuppertal', areas: ['culture'] }], next: null })
    expect((await get('/v1/partnerships?fields=secret')).status).toBe(400)
  })

  it('and a filter that nobody knows is an error', async () => {
    const { get } = await createLedgers(samplePartnership)
    for (const query of ['kind=sister', 'stage=none%20yet', 'country=Germany', 'city=lviv'])
      expect((await get(`/v1/partnerships?${query}`)).status).toBe(400)
  })
})

it('whatever is asked of all partnerships follows them, also when another process writes', async () => {
  const newsroom = await createLedgers(samplePartnership)
  const other = await newsroom.openAgain()
  const asked = [
    '/v1/partnerships?municipality=lviv',
    '/v1/milestones?municipality=lviv',
    '/v1/municipalities?country=UA',
    '/v1/partnerships.ics',
    '/v1/exports/rgre.json',
    '/v1/exports/rgre.csv',
  ]
  const tellsOfLviv = async () => {
    const answers = []
    for (const path of asked) answers.push(await newsroom.get(path, { 'cache-control': 'no-cache' }))
    return answers.map(({ text }) => /"lviv"|Львів|Lwiw/.test(text))
  }
  const each = (known: boolean) => asked.map(() => known)
  expect(await tellsOfLviv()).toEqual(each(false))
  await savePartnership(other, twinning, { now: noon })
  expect(await tellsOfLviv()).toEqual(each(true))
  const { slug } = twinning
  await savePartnership(other, { ...samplePartnership, slug }, { now: noon })
  expect(await tellsOfLviv()).toEqual(each(false))
  await savePartnership(other, twinning, { now: noon })
  expect(await tellsOfLviv()).toEqual(each(true))
  await removePartnership(other, { slug, expected: 'anything', now: noon })
  expect(await tellsOfLviv()).toEqual(each(false))
})
