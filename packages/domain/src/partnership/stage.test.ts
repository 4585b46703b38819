import { describe, expect, it } from 'vitest'
import type { Milestone, MilestoneKind } from './milestone.ts'
import { nextMilestone, partnershipStage } from './stage.ts'

const now = Date.parse('2025-10-02T12:00:00.000Z')

function milestone(kind: MilestoneKind, when: string, more: Partial<Milestone> = {}): Milestone {
  return {
    id: `${kind}-${when}`,
    kind,
    when,
    status: 'done',
    title: { uk: kind },
    participants: [],
    claims: [],
    ...more,
  }
}

const untilDecision = [
  milestone('contact', '2023'),
  milestone('aid', '2024'),
  milestone('visit', '2025-05'),
  milestone('council-decision', '2025-07-08', { sides: ['wuppertal'] }),
]

describe('partnershipStage', () => {
  it('is read from what is done, side by side: one may be ahead of the other', () => {
    expect(partnershipStage({ milestones: untilDecision }, 'wuppertal', now)).toBe('council-decision')
    expect(partnershipStage({ milestones: untilDecision }, 'kamianske', now)).toBe('exploration')
  })

  it.each(['planned', 'cancelled', 'unconfirmed'] as const)(
    'is not moved by a signing that is %s',
    (status) => {
      const milestones = [...untilDecision, milestone('signing', '2025-10', { status })]
      expect(partnershipStage({ milestones }, 'wuppertal', now)).toBe('council-decision')
    },
  )

  it('is not moved by something marked done that lies wholly ahead', () => {
    const milestones = [...untilDecision, milestone('signing', '2025-10-03')]
    expect(partnershipStage({ milestones }, 'wuppertal', now)).toBe('council-decision')
  })

  it.each<[MilestoneKind, string]>([
    ['delivery', 'active'],
    ['dormancy', 'dormant'],
    ['suspension', 'suspended'],
    ['end', 'ended'],
  ])('after the signing, %s makes it %s', (kind, stage) => {
    const milestones = [milestone(kind, '2025-09-05'), milestone('signing', '2025-09-01'), ...untilDecision]
    expect(partnershipStage({ milestones }, 'kamianske', now)).toBe(stage)
  })

  it('stays ended whatever is delivered afterwards, until it is renewed', () => {
    const ended = [
      milestone('signing', '2024-01'),
      milestone('end', '2025-01'),
      milestone('delivery', '2025-02'),
    ]
    expect(partnershipStage({ milestones: ended }, 'kamianske', now)).toBe('ended')
    expect(
      partnershipStage({ milestones: [...ended, milestone('renewal', '2025-03')] }, 'kamianske', now),
    ).toBe('active')
  })

  it('is ended for both when one council has ended it', () => {
    const milestones = [
      milestone('signing', '2024-01'),
      milestone('end', '2025-01', { sides: ['wuppertal'] }),
    ]
    expect(partnershipStage({ milestones }, 'kamianske', now)).toBe('ended')
  })

  it('goes by the date that the newsroom has settled', () => {
    const settled = { value: '2025-11', by: 'Редакція', reason: 'Протокол' }
    const milestones = [milestone('signing', '2025-09', { resolved: settled })]
    expect(partnershipStage({ milestones }, 'kamianske', now)).toBe('none')
  })

  it('is none before anything happened', () => {
    expect(partnershipStage({ milestones: [] }, 'kamianske', now)).toBe('none')
  })
})

describe('nextMilestone', () => {
  it('is the earliest planned one that has not passed', () => {
    const milestones = [
      milestone('visit', '2025-09', { status: 'planned' }),
      milestone('renewal', '2026', { status: 'planned' }),
      milestone('signing', '2025-10-03', { status: 'planned' }),
    ]
    expect(nextMilestone({ milestones }, now)?.kind).toBe('signing')
    expect(nextMilestone({ milestones: untilDecision }, now)).toBeUndefined()
  })
})
