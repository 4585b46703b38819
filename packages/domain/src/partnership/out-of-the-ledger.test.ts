import { describe, expect, it } from 'vitest'
import { withoutExposure } from './exposure.ts'
import { claim, kamianske, milestone, partnership, wuppertal } from './fixtures.ts'
import type { Member } from './member.ts'
import { partnershipToJsonLd } from './partnership-json-ld.ts'
import { toQuickStatements, twinningStatements } from './wikidata.ts'

describe('of what is to happen', () => {
  const place = { name: { uk: 'Палац культури' }, municipality: 'kamianske', address: 'вулиця Широка, 5' }
  const time = { from: '10:00', timeZone: 'Europe/Kyiv' as const }
  const visit = milestone({ status: 'planned', when: '2025-10-03', place, time })
  const told = (more: Partial<typeof visit>, today: string) =>
    JSON.stringify(withoutExposure(partnership({ milestones: [{ ...visit, ...more }] }), today).milestones)

  it('in Ukraine only the city is told, and no hour', () => {
    const [seen] = withoutExposure(partnership({ milestones: [visit] }), '2025-10-03').milestones
    expect(seen?.place).toEqual({ name: { uk: 'Кам’янське' }, municipality: 'kamianske' })
    expect(seen?.time).toBeUndefined()
  })

  it('in Ukraine all is told once it is done and its day has passed, and not before', () => {
    expect(told({ status: 'done' }, '2025-10-03')).not.toContain('Широка')
    expect(told({ status: 'done' }, '2025-10-04')).toContain('Широка')
    expect(told({ status: 'done', when: '2025-10~' }, '2025-10-04')).not.toContain('Широка')
  })

  it('in Ukraine nothing is told of a plan that has passed: it may be put off', () => {
    expect(told({}, '2025-10-04')).not.toContain('Широка')
    expect(told({ status: 'cancelled' }, '2025-10-04')).not.toContain('Широка')
  })

  it('nothing is told where it may be in Ukraine', () => {
    expect(told({ place: { name: { uk: 'вулиця Широка, 5' } } }, '2025-10-03')).not.toContain('Широка')
  })

  it('in Germany all is told', () => {
    const inWuppertal = {
      name: { de: 'Rathaus' },
      municipality: 'wuppertal',
      address: 'Johannes-Rau-Platz 1',
    }
    expect(told({ place: inWuppertal }, '2025-10-01')).toContain('Rau-Platz')
  })
})

describe('Wikidata is told', () => {
  const twin = (member: Member, wikidataId: string): Member => ({
    ...member,
    kind: 'twinning',
    municipality: { ...member.municipality, wikidataId },
  })
  const members = [twin(kamianske, 'Q1'), twin(wuppertal, 'Q2107')]
  const signing = milestone({ kind: 'signing', when: '2025-10-03', claims: [claim('kamianske')] })
  const twinningConfirmed = { by: 'Редакція', date: '2025-10-04T00:00:00.000Z' }
  const whole = partnership({ members, milestones: [signing], twinningConfirmed })

  it('of a twinning, once for each city, with its source', () => {
    const statements = twinningStatements(whole)
    expect(typeof statements === 'string' ? statements : toQuickStatements(statements)).toBe(
      [
        'Q1\tP190\tQ2107\tP580\t+2025-10-03T00:00:00Z/11\tS854\t"https://example.org/a"',
        'Q2107\tP190\tQ1\tP580\t+2025-10-03T00:00:00Z/11\tS854\t"https://example.org/a"',
      ].join('\n'),
    )
  })

  it.each([
    ['of what one side calls a project', { members: [twin(kamianske, 'Q1'), wuppertal] }, 'not-a-twinning'],
    [
      'of what was only announced',
      { milestones: [{ ...signing, status: 'planned' as const }] },
      'not-signed',
    ],
    [
      'of a city without its number',
      { members: [{ ...kamianske, kind: 'twinning' as const }, twin(wuppertal, 'Q2107')] },
      'no-wikidata-id',
    ],
    [
      'where a side has another word for it, too',
      {
        members: [
          { ...twin(kamianske, 'Q1'), terms: [{ text: 'проєкт', language: 'uk', kind: 'project' as const }] },
          twin(wuppertal, 'Q2107'),
        ],
      },
      'sides-differ',
    ],
  ])('nothing %s', (_, more, reason) => {
    expect(twinningStatements({ ...whole, ...more })).toBe(reason)
  })

  it('nothing that no editor has confirmed', () => {
    const { twinningConfirmed: _, ...unconfirmed } = whole
    expect(twinningStatements(unconfirmed)).toBe('not-confirmed')
  })
})

it('search engines are told of two cities, of events and papers, and of nothing unconfirmed', () => {
  const ledger = partnership({
    milestones: [
      milestone({ id: 'rumour', status: 'unconfirmed' }),
      milestone({ id: 'renewal', status: 'cancelled', when: '2026-01-02/2026-01-03' }),
      milestone({ id: 'aid', when: '2024~' }),
    ],
    documents: [{ title: { de: 'Beschluss' }, kind: 'council-resolution', number: 'VO/0793/25' }],
  })
  const { '@graph': graph } = partnershipToJsonLd(ledger, { locale: 'de', url: 'https://news.example/p' })
  expect(graph).toMatchObject([
    { '@type': 'City', '@id': 'https://news.example/p#kamianske' },
    { '@type': 'City', name: 'Wuppertal', sameAs: 'https://www.wikidata.org/entity/Q2107' },
    { '@type': 'Event', '@id': 'https://news.example/p#aid' },
    {
      '@type': 'Event',
      startDate: '2026-01-02',
      endDate: '2026-01-03',
      eventStatus: 'https://schema.org/EventCancelled',
    },
    { '@type': 'DigitalDocument', name: 'Beschluss', identifier: 'VO/0793/25' },
  ])
  expect(JSON.stringify(graph)).not.toContain('2024')
})
