import type { PartnershipDraft } from '@news/domain'
import { describe, expect, it } from 'vitest'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createTestNewsroom, noon, type TestNewsroom } from '../test-newsroom.ts'
import { removePartnership, savePartnership } from './partnership-store.ts'

const path = '/v1/partnerships/kamianske-wuppertal'

/** Another partnership: a twinning that was signed long ago, as both sides say. */
const [, wuppertal] = samplePartnership.members
const lviv = {
  slug: 'lviv',
  name: { uk: { nominative: 'Львів' }, de: { nominative: 'Lwiw' } },
  country: 'UA',
  wikidataId: 'Q36036',
}
const twinning = {
  ...samplePartnership,
  slug: 'lviv-wuppertal',
  title: { uk: 'Львів і Вупперталь' },
  members: [
    { municipality: lviv, kind: 'twinning', terms: [{ text: 'побратимство', language: 'uk' }] },
    { ...wuppertal, kind: 'twinning', terms: [{ text: 'Partnerschaft', language: 'de' }] },
  ],
  milestones: [
    {
      id: 'signing',
      kind: 'signing',
      status: 'done',
      when: '1999-05-04',
      title: { uk: 'Підписання' },
      participants: [
        { name: { uk: 'А' }, side: 'lviv', capacity: 'signatory' },
        { name: { de: 'B' }, side: 'wuppertal', capacity: 'signatory' },
      ],
      claims: [
        {
          side: 'lviv',
          text: { uk: 'Підписано.' },
          source: { title: 'Газета', url: 'https://example.org/1999' },
        },
      ],
    },
  ],
  people: [],
  documents: [],
  programmes: [],
  areas: ['culture'],
  organisations: [],
  deliveries: [],
} as unknown as PartnershipDraft

async function createLedgers(...drafts: PartnershipDraft[]): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom()
  for (const draft of drafts) await savePartnership(newsroom.db, draft, { now: noon })
  return newsroom
}

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

describe('milestones of all partnerships', () => {
  const idsOf = (items: { milestone: { id: string } }[]) => items.map(({ milestone }) => milestone.id)

  it('come in the order of time, each once, also while others are written', async () => {
    const newsroom = await createLedgers(samplePartnership, twinning)
    const all = await newsroom.get('/v1/milestones?order=oldest')
    expect(all.body.items[0].partnership.slug).toBe('lviv-wuppertal')
    const seen: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const { body } = await newsroom.get(`/v1/milestones?order=oldest&limit=3${next && `&after=${next}`}`)
      seen.push(...idsOf(body.items))
      next = body.next
      await savePartnership(
        newsroom.db,
        { ...twinning, slug: `early-${seen.length}`, members: twinning.members },
        { now: noon },
      )
    }
    expect(seen.slice(3)).toEqual(idsOf(all.body.items).slice(3))
  })

  it('are narrowed by day, kind, status and municipality', async () => {
    const { get } = await createLedgers(samplePartnership, twinning)
    const ids = async (query: string) => idsOf((await get(`/v1/milestones?${query}`)).body.items)
    expect(await ids('until=2000-01-01')).toEqual(['signing'])
    expect(await ids('from=2025-12-01')).toEqual(expect.arrayContaining(['fire-engine']))
    expect(await ids('from=2026-03-01')).toEqual([])
    expect(await ids('kind=council-decision')).toEqual(['council-decision'])
    expect(await ids('status=unconfirmed')).toEqual(['founding-of-the-society'])
    expect(await ids('municipality=lviv')).toEqual(['signing'])
  })

  it('with a cursor that nobody made are an error', async () => {
    const { get } = await createLedgers()
    for (const cursor of ['x', 'MjAyNQ', Buffer.from('2025-99 a b').toString('base64url')])
      expect((await get(`/v1/milestones?after=${cursor}`)).status).toBe(400)
  })

  it('a plan whose day has passed is told as such', async () => {
    const [, , visit] = samplePartnership.milestones
    const plan = { ...visit, id: 'plan', status: 'planned', when: '2026-02-20', resolved: undefined }
    const newsroom = await createLedgers({
      ...samplePartnership,
      milestones: [plan],
      documents: [],
    } as PartnershipDraft)
    const standing = async () => (await newsroom.get('/v1/milestones')).body.items[0].standing
    expect(await standing()).toBe('planned')
    newsroom.clock.now = Date.parse('2026-02-20T22:01:00.000Z')
    expect(await standing()).toBe('plan-passed')
    const { body } = await newsroom.get(`${path}/review`)
    expect(body.warnings.map(({ rule }: { rule: string }) => rule)).toContain('plan-passed')
  })
})

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

describe('registers are told', () => {
  it('the RGRE of a Projektpartnerschaft, with the sources of both sides', async () => {
    const { get } = await createLedgers(samplePartnership)
    const [entry] = (await get('/v1/exports/rgre.json')).body.items
    expect(entry).toMatchObject({
      kommune: 'Wuppertal',
      ags: '05124000',
      partner: 'Kamjanske',
      partnerland: 'UA',
      kategorie: 'Projektpartnerschaft',
      bezeichnung: 'Projektpartnerschaft',
      bezeichnungPartner: 'офіційний партнерський проєкт',
      seit: '2025-07-08',
      unterzeichnet: '2025-10-03~',
    })
    expect(entry.quellen.length).toBeGreaterThan(6)
    const { headers, text } = await get('/v1/exports/rgre.csv')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    const [header, row, ...rest] = text.split('\r\n')
    expect(header).toMatch(/^"kommune","ags","land"/)
    expect(row).toMatch(/^"Wuppertal","05124000","Nordrhein-Westfalen","Kamjanske","UA"/)
    expect(rest).toEqual([''])
  })

  it('Wikidata of nothing, where it is a project, or where no editor has said that it is a twinning', async () => {
    const { get } = await createLedgers(samplePartnership, twinning)
    const told = async (slug: string) => (await get(`/v1/partnerships/${slug}/wikidata`)).body
    expect(await told('kamianske-wuppertal')).toEqual({ statements: [], reason: 'not-a-twinning' })
    expect(await told('lviv-wuppertal')).toEqual({ statements: [], reason: 'not-confirmed' })
    expect((await get(`${path}/wikidata.txt`)).text).toBe('')
  })

  it('Wikidata of a twinning that an editor has confirmed, for both cities', async () => {
    const twinningConfirmed = { by: 'Редакція', date: '2026-02-20T10:00:00.000Z' }
    const { get } = await createLedgers({ ...twinning, twinningConfirmed })
    const { text, headers } = await get('/v1/partnerships/lviv-wuppertal/wikidata.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text.split('\n')).toEqual([
      'Q36036\tP190\tQ2107\tP580\t+1999-05-04T00:00:00Z/11\tS854\t"https://example.org/1999"',
      'Q2107\tP190\tQ36036\tP580\t+1999-05-04T00:00:00Z/11\tS854\t"https://example.org/1999"',
    ])
  })
})

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
