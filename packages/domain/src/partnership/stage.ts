import { fuzzyDateRange } from './fuzzy-date.ts'
import type { Milestone, MilestoneKind } from './milestone.ts'
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
  suspension: 'suspended',
  end: 'ended',
} as const satisfies Record<MilestoneKind, PartnershipStage>

const makesActive: ReadonlySet<MilestoneKind> = new Set([
  'project',
  'delivery',
  'association',
  'meeting',
  'visit',
])

/**
 * The stage that a side has reached by what is done: never by what is planned, cancelled or unconfirmed. One side may
 * be ahead of the other: a council's decision moves only that council's side.
 *
 * @param side slug of the member's municipality
 * @param now epoch milliseconds; a milestone that is marked done but lies wholly ahead does not count yet
 */
export function partnershipStage(
  partnership: Pick<Partnership, 'milestones'>,
  side: string,
  now: number,
): PartnershipStage {
  const today = new Date(now).toISOString().slice(0, 10)
  return partnership.milestones
    .filter((milestone) => milestone.status === 'done' && fuzzyDateRange(milestone.when).earliest <= today)
    .filter((milestone) => !milestone.sides || milestone.sides.includes(side))
    .sort(byTime)
    .reduce<PartnershipStage>(advance, 'none')
}

function byTime(a: Milestone, b: Milestone): number {
  const [x, y] = [fuzzyDateRange(a.when), fuzzyDateRange(b.when)]
  return x.latest < y.latest ? -1 : x.latest > y.latest ? 1 : rank(stageOf[a.kind]) - rank(stageOf[b.kind])
}

function advance(stage: PartnershipStage, milestone: Milestone): PartnershipStage {
  const next = stageOf[milestone.kind]
  if (milestone.kind === 'renewal' || milestone.kind === 'suspension' || milestone.kind === 'end') return next
  if (rank(stage) >= rank('signed') && makesActive.has(milestone.kind))
    return stage === 'ended' ? stage : 'active'
  return rank(next) > rank(stage) ? next : stage
}

function rank(stage: PartnershipStage): number {
  return partnershipStages.indexOf(stage)
}

/** The next thing announced: the earliest planned milestone that has not passed. */
export function nextMilestone(
  partnership: Pick<Partnership, 'milestones'>,
  now: number,
): Milestone | undefined {
  const today = new Date(now).toISOString().slice(0, 10)
  return partnership.milestones
    .filter((milestone) => milestone.status === 'planned' && fuzzyDateRange(milestone.when).latest >= today)
    .sort(byTime)[0]
}
