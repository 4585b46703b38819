import { expect, it } from 'vitest'
import { conflicts } from './conflicts.ts'
import { claim, kamianske, milestone, partnership, wuppertal } from './fixtures.ts'

it('where the sides agree, there is none', () => {
  const claims = [claim('kamianske', { when: '2025-07' }), claim('wuppertal', { when: '2025-07-08' })]
  expect(conflicts(partnership({ milestones: [milestone({ claims })] }))).toEqual([])
})

it('names what each side calls it, with the words that say more than the record', () => {
  const twin = { text: 'місто-побратим', language: 'uk', kind: 'twinning' as const }
  const members = [{ ...kamianske, terms: [...kamianske.terms, twin] }, wuppertal]
  expect(conflicts(partnership({ members }))).toMatchObject([
    {
      fact: 'kind',
      accounts: [
        { side: 'kamianske', value: 'project' },
        { side: 'kamianske', value: 'twinning' },
        { side: 'wuppertal', value: 'project' },
      ],
    },
  ])
})

it('names dates, the earlier first where one side has two, with the settled one', () => {
  const visit = milestone({
    claims: [
      claim('wuppertal', { when: '2025-06-21~/2025-06-30~' }),
      claim('kamianske', { when: '2025-05' }),
    ],
    resolved: { value: '2025-06', by: 'Редакція', reason: 'Квиток' },
  })
  expect(conflicts(partnership({ milestones: [visit] }))).toMatchObject([
    {
      fact: 'milestone-date',
      subject: 'visit',
      resolved: '2025-06',
      accounts: [
        { side: 'kamianske', value: '2025-05' },
        { side: 'wuppertal', value: '2025-06-21~/2025-06-30~' },
      ],
    },
  ])
})

it('names whether it has happened, how long it holds, and how a programme is called', () => {
  const claims = [claim('kamianske', { status: 'planned' }), claim('wuppertal', { status: 'done' })]
  const wordings = [
    { side: 'kamianske', text: 'Міста в єдиному світі', language: 'uk' },
    { side: 'wuppertal', text: 'Kommunen in der Einen Welt', language: 'de' },
  ]
  const differing = conflicts(
    partnership({
      members: [
        { ...kamianske, validFrom: '2023' },
        { ...wuppertal, validFrom: '2025-07-08', validUntil: '2028' },
      ],
      milestones: [milestone({ claims })],
      programmes: [{ name: { de: 'SKEW' }, wordings }],
    }),
  )
  expect(differing.map(({ fact }) => fact)).toEqual([
    'valid-from',
    'valid-until',
    'programme-name',
    'milestone-status',
  ])
})

it('names when help arrived', () => {
  const steps = [
    {
      status: 'arrived' as const,
      when: '2025-12',
      claims: [claim('kamianske', { when: '2025-12-11' }), claim('wuppertal', { when: '2025-12-10' })],
    },
  ]
  const deliveries = [{ id: 'engine', what: { uk: 'Авто' }, from: 'wuppertal', to: 'kamianske', steps }]
  expect(conflicts(partnership({ deliveries }))).toMatchObject([{ fact: 'delivery-date', subject: 'engine' }])
})
