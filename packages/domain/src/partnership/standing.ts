import { fuzzyDateRange } from './fuzzy-date.ts'
import { type Milestone, milestoneDate } from './milestone.ts'

/** How a milestone reads today: a plan whose day has passed is neither done nor still ahead. */
export type MilestoneStanding = Milestone['status'] | 'plan-passed'

/**
 * How a milestone reads on a day. A plan never becomes done by itself: the day after its date it is a plan that nobody has
 * confirmed.
 *
 * @param today the calendar day, `YYYY-MM-DD`, in the zone of whoever reads
 * @example milestoneStanding(signing, '2025-10-03') // 'planned'
 * @example milestoneStanding(signing, '2025-10-04') // 'plan-passed'
 */
export function milestoneStanding(
  milestone: Pick<Milestone, 'status' | 'when' | 'resolved'>,
  today: string,
): MilestoneStanding {
  const { status } = milestone
  return status === 'planned' && fuzzyDateRange(milestoneDate(milestone)).latest < today
    ? 'plan-passed'
    : status
}
