import { describe, expect, it } from 'vitest'
import { deliverySteps, lastDeliveryStep } from './delivery.ts'
import { claim, kamianske, milestone, partnership, wuppertal } from './fixtures.ts'
import { milestoneSchema } from './milestone.ts'
import type { Participant } from './participant.ts'
import { type Partnership, partnershipSchema } from './partnership.ts'
import { parseRgreCategory, rgreCategories, toRgreCategory } from './rgre.ts'
import { partnershipSince } from './since.ts'
import { milestoneStanding } from './standing.ts'
import { ledgerWarnings } from './warnings.ts'

const bilousov: Participant = { name: { uk: 'Андрій Білоусов' }, side: 'kamianske', capacity: 'signatory' }
const schneidewind: Participant = {
  name: { de: 'Uwe Schneidewind' },
  side: 'wuppertal',
  capacity: 'signatory',
}
const signing = milestone({ id: 'signing', kind: 'signing', participants: [bilousov, schneidewind] })

function faults(more: Partial<Partnership>): string[] {
  const { error } = partnershipSchema.safeParse(partnership(more))
  return (error?.issues ?? []).map(({ path }) => path.join('/'))
}

describe('a ledger is refused', () => {
  it.each<[string, Partial<Partnership>, string]>([
    ['when two members are one', { members: [kamianske, kamianske] }, 'members/1/municipality/slug'],
    ['when two milestones have one name', { milestones: [milestone(), milestone()] }, 'milestones/1/id'],
    [
      'when a claim is of nobody who has part',
      { milestones: [milestone({ claims: [claim('lviv')] })] },
      'milestones/0/claims/0/side',
    ],
    [
      'when a milestone is the act of a stranger',
      { milestones: [milestone({ sides: ['lviv'] })] },
      'milestones/0/sides/0',
    ],
    ['when it has more milestones than fit', { milestones: Array(2_001).fill(milestone()) }, 'milestones'],
    [
      'when a milestone has more accounts than fit',
      { milestones: [milestone({ claims: Array(201).fill(claim('lviv')) })] },
      'milestones/0/claims',
    ],
    ['when its title is a book', { title: { uk: 'а'.repeat(20_001) } }, 'title/uk'],
    ['when a person is of nobody', { people: [{ ...bilousov, side: 'lviv' }] }, 'people/0/side'],
    [
      'when a paper comes from a milestone that is not there',
      { documents: [{ title: { uk: 'Угода' }, kind: 'agreement', milestone: 'signing' }] },
      'documents/0/milestone',
    ],
    [
      'when help comes from nobody who has part',
      {
        deliveries: [
          {
            id: 'generator',
            what: { uk: 'Генератор' },
            from: 'lviv',
            to: 'kamianske',
            steps: [{ status: 'asked', when: '2025', claims: [] }],
          },
        ],
      },
      'deliveries/0/from',
    ],
    [
      'when a programme is worded by a stranger',
      {
        programmes: [{ name: { de: 'SKEW' }, wordings: [{ side: 'lviv', text: 'SKEW', language: 'de' }] }],
      },
      'programmes/0/wordings/0/side',
    ],
    ['when a signing has signatories, but nothing to show', { milestones: [signing] }, 'milestones/0/status'],
    [
      'when nobody signed for one side',
      { milestones: [{ ...signing, participants: [bilousov], claims: [claim('kamianske')] }] },
      'milestones/0/status',
    ],
  ])('%s', (_, more, path) => {
    expect(faults(more)).toEqual([path])
  })
})

describe('a signing', () => {
  it('that is done has a signatory of each side and a source', () => {
    expect(faults({ milestones: [{ ...signing, claims: [claim('kamianske')] }] })).toEqual([])
  })

  it('that is done has a signatory of each side and a paper', () => {
    const documents = [{ title: { uk: 'Угода' }, kind: 'agreement' as const, milestone: 'signing' }]
    expect(faults({ milestones: [signing], documents })).toEqual([])
  })

  it('that is only planned, or not confirmed, needs neither yet', () => {
    for (const status of ['planned', 'unconfirmed', 'cancelled'] as const)
      expect(faults({ milestones: [milestone({ kind: 'signing', status })] })).toEqual([])
  })
})

describe('the hours of an event', () => {
  it.each([
    ['2025-11-05', { from: '19:00', timeZone: 'Europe/Berlin' }, true],
    ['2025-11-05', { from: '19:00', until: '21:30', timeZone: 'Europe/Berlin' }, true],
    ['2025-11', { from: '19:00', timeZone: 'Europe/Berlin' }, false],
    ['2025-11-05~', { from: '19:00', timeZone: 'Europe/Berlin' }, false],
    ['2025-11-05', { from: '19:00', until: '18:00', timeZone: 'Europe/Berlin' }, false],
    ['2025-11-05', { from: '24:00', timeZone: 'Europe/Berlin' }, false],
    ['2025-11-05', { from: '19:00', timeZone: 'Mars' }, false],
  ])('on %s, %j are taken: %s', (when, time, valid) => {
    expect(milestoneSchema.safeParse({ ...milestone({ when }), time }).success).toBe(valid)
  })
})

it.each([
  ['planned', '2025-10-03', '2025-10-03', 'planned'],
  ['planned', '2025-10-03', '2025-10-04', 'plan-passed'],
  ['planned', '2025-10~', '2025-10-31', 'planned'],
  ['planned', '2025-10~', '2025-11-01', 'plan-passed'],
  ['done', '2025-10-03', '2025-10-04', 'done'],
  ['cancelled', '2025-10-03', '2025-10-04', 'cancelled'],
  ['unconfirmed', '2025-10-03', '2025-10-04', 'unconfirmed'],
] as const)('what is %s for %s reads on %s as %s', (status, when, today, standing) => {
  expect(milestoneStanding({ status, when }, today)).toBe(standing)
})

describe('an editor is told', () => {
  const warn = (more: Partial<Partnership>) =>
    ledgerWarnings(partnership(more), '2025-10-04').map(({ rule, pointer }) => [rule, pointer])
  const { validUntil: _, ...endless } = wuppertal

  it('nothing where all is said', () => {
    expect(warn({ milestones: [milestone({ claims: [claim('kamianske')] })] })).toEqual([])
  })

  it('of a project without its end, and of none where it is open', () => {
    expect(warn({ members: [kamianske, endless] })).toEqual([['validity-missing', '/members/1/validUntil']])
  })

  it('of a word that names another kind', () => {
    const terms = [...kamianske.terms, { text: 'місто-побратим', language: 'uk', kind: 'twinning' as const }]
    expect(warn({ members: [{ ...kamianske, terms }, wuppertal] })).toEqual([
      ['word-names-another-kind', '/members/0/terms/1'],
    ])
  })

  it('of what nobody vouches for, and of a plan whose day has passed', () => {
    const plan = milestone({ status: 'planned', when: '2025-10-03' })
    expect(warn({ milestones: [plan] })).toEqual([
      ['plan-passed', '/milestones/0/status'],
      ['claim-missing', '/milestones/0/claims'],
    ])
  })

  it('of a ministry’s approval that is not laid to the Ukrainian side', () => {
    const approval = milestone({ kind: 'approval', claims: [claim('kamianske')] })
    expect(warn({ milestones: [approval] })).toEqual([['only-in-ukraine', '/milestones/0/sides']])
    expect(warn({ milestones: [{ ...approval, sides: ['kamianske'] }] })).toEqual([])
  })

  it('of a kind without a source', () => {
    const terms = [{ text: 'Projekt', language: 'de' }]
    expect(warn({ members: [kamianske, { ...wuppertal, terms }] })).toEqual([
      ['kind-without-source', '/members/1/terms'],
    ])
  })
})

it('help is as far as its furthest step, in whatever order the steps were recorded', () => {
  const steps = [
    { status: 'arrived' as const, when: '2025-12-11', claims: [] },
    { status: 'asked' as const, when: '2025-07', claims: [] },
    { status: 'promised' as const, when: '2025-09', claims: [] },
  ]
  expect(deliverySteps({ steps }).map(({ status }) => status)).toEqual(['asked', 'promised', 'arrived'])
  expect(lastDeliveryStep({ steps: steps.slice(1) })?.status).toBe('promised')
})

it('categories of the RGRE go out and come in, from the older three as from the four', () => {
  expect(toRgreCategory('project')).toBe('Projektpartnerschaft')
  for (const category of rgreCategories) {
    const kind = parseRgreCategory(category)
    expect(kind && toRgreCategory(kind)).toBe(category)
  }
  expect(parseRgreCategory('Solidaritätspartnerschaft')).toBe('solidarity')
  expect(parseRgreCategory('Patenschaft')).toBeUndefined()
})

describe('a partnership is what it is called', () => {
  const decision = milestone({ id: 'decision', kind: 'council-decision', when: '2025-07-08' })

  it('since its first decision or signing that is done', () => {
    const plan = milestone({ kind: 'signing', status: 'planned', when: '2025-01' })
    expect(partnershipSince(partnership({ milestones: [plan, decision] }))).toBe('2025-07-08')
    expect(partnershipSince(partnership({ milestones: [plan] }))).toBeUndefined()
  })

  it('or since a member says', () => {
    const members = [kamianske, { ...wuppertal, validFrom: '2024' }]
    expect(partnershipSince(partnership({ members, milestones: [decision] }))).toBe('2024')
  })
})
