import { compareFuzzyDates, type FuzzyDate } from './fuzzy-date.ts'
import { milestoneDate } from './milestone.ts'
import type { Partnership } from './partnership.ts'

/**
 * Since when a partnership is what it is called: as its members say, else since the first decision or signing that is
 * done. `undefined` where neither is on record: what is planned begins nothing.
 *
 * @example partnershipSince(partnership) // '2025-07-08'
 */
export function partnershipSince({
  members,
  milestones,
}: Pick<Partnership, 'members' | 'milestones'>): FuzzyDate | undefined {
  const said = members.flatMap(({ validFrom }) => validFrom ?? [])
  const done = milestones
    .filter(({ kind, status }) => status === 'done' && (kind === 'council-decision' || kind === 'signing'))
    .map(milestoneDate)
  return [...(said.length > 0 ? said : done)].sort(compareFuzzyDates)[0]
}
