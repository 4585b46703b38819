import { type DayRange, fuzzyDateRange } from './fuzzy-date.ts'
import { type Milestone, type MilestoneKind, milestoneDate } from './milestone.ts'
import type { Partnership } from './partnership.ts'

/** How far a partnership has come, in the order of its life. */
export const partnershipStages = [
  'none',
  'contact',
  'exploration',
  'council-mandate',
  'council-decision',
  'authority-approval',
  'signed',
  'registered',
  'active',
  'dormant',
  'suspended',
  'ended',
] as const
export type PartnershipStage = (typeof partnershipStages)[number]

/** The stage that a done milestone brings with it. Projects and deliveries make a signed partnership an active one. */
const stageOf = {
  contact: 'contact',
  meeting: 'exploration',
  aid: 'exploration',
  visit: 'exploration',
  'council-mandate': 'council-mandate',
  'council-decision': 'council-decision',
  approval: 'authority-approval',
  signing: 'signed',
  registration: 'registered',
  project: 'exploration',
  delivery: 'exploration',
  association: 'exploration',
  renewal: 'active',
  dormancy: 'dormant',
  suspension: 'suspended',
  end: 'ended',
} as const satisfies Record<MilestoneKind, PartnershipStage>

/** What shows that a signed partnership lives. */
const makesActive: ReadonlySet<MilestoneKind> = new Set([
  'project',
  'delivery',
  'association',
  'meeting',
  'visit',
])

/** What is decided whatever came before. */
const decides: ReadonlySet<MilestoneKind> = new Set(['renewal', 'dormancy', 'suspension', 'end'])

/**
 * The stage that a side has reached by what is done: never by what is planned, cancelled or unconfirmed. One side may
 * be ahead of the other: a council's decision moves only that council's side. But one council is enough to end it for all.
 *
 * @param side slug of the member's municipality
 * @param now epoch milliseconds; a milestone that is marked done but lies wholly ahead (by UTC) does not count yet
 * @example partnershipStage(partnership, 'wuppertal', Date.parse('2025-10-02')) // 'council-decision'
 */
export function partnershipStage(
  partnership: Pick<Partnership, 'milestones'>,
  side: string,
  now: number,
): PartnershipStage {
  const today = new Date(now).toISOString().slice(0, 10)
  return partnership.milestones
    .filter(
      ({ status, kind, sides }) => status === 'done' && (kind === 'end' || !sides || sides.includes(side)),
    )
    .map(withDays)
    .filter(({ earliest }) => earliest <= today)
    .sort(byTime)
    .reduce<PartnershipStage>(advance, 'none')
}

/** A milestone with the days that it may have been on: they are reckoned once, and compared many times. */
type DatedMilestone = DayRange & { milestone: Milestone }

function withDays(milestone: Milestone): DatedMilestone {
  return { milestone, ...fuzzyDateRange(milestoneDate(milestone)) }
}

function byTime(a: DatedMilestone, b: DatedMilestone): number {
  if (a.latest !== b.latest) return a.latest < b.latest ? -1 : 1
  return rank(stageOf[a.milestone.kind]) - rank(stageOf[b.milestone.kind])
}

function advance(stage: PartnershipStage, { milestone: { kind } }: DatedMilestone): PartnershipStage {
  const next = stageOf[kind]
  if (decides.has(kind)) return next
  if (rank(stage) >= rank('signed') && makesActive.has(kind)) return stage === 'ended' ? stage : 'active'
  return rank(next) > rank(stage) ? next : stage
}

function rank(stage: PartnershipStage): number {
  return partnershipStages.indexOf(stage)
}

/** The next thing announced: the earliest planned milestone whose last day (by UTC) has not passed. */
export function nextMilestone(
  partnership: Pick<Partnership, 'milestones'>,
  now: number,
): Milestone | undefined {
  return plannedMilestones(partnership, now)[0]
}

/** All that is announced and has not passed, the next first. */
export function plannedMilestones({ milestones }: Pick<Partnership, 'milestones'>, now: number): Milestone[] {
  const today = new Date(now).toISOString().slice(0, 10)
  return milestones
    .filter(({ status }) => status === 'planned')
    .map(withDays)
    .filter(({ latest }) => latest >= today)
    .sort((a, b) => byTime(a, b) || (a.milestone.id < b.milestone.id ? -1 : 1))
    .map(({ milestone }) => milestone)
}
