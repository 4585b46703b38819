import { fuzzyDateRange } from './fuzzy-date.ts'
import { type Milestone, milestoneDate } from './milestone.ts'
import type { Partnership } from './partnership.ts'

/**
 * A partnership as everybody may see it: of what is to happen in Ukraine neither the address nor the hour is told, only
 * the city, until it is known to be over. A street and an hour are a target; a plan that has been put off still is one.
 *
 * @param today the calendar day, `YYYY-MM-DD`, in the zone of the newsroom
 */
export function withoutExposure<Ledger extends Pick<Partnership, 'members' | 'milestones'>>(
  ledger: Ledger,
  today: string,
): Ledger {
  const milestones = ledger.milestones.map((milestone) =>
    mayBeTold(milestone, ledger, today) ? milestone : withoutAddress(milestone, ledger),
  )
  return { ...ledger, milestones }
}

/** Where no municipality is named, it may be any that has part in it. */
function mayBeTold(milestone: Milestone, { members }: Pick<Partnership, 'members'>, today: string): boolean {
  const isOver = milestone.status === 'done' && fuzzyDateRange(milestoneDate(milestone)).latest < today
  if (isOver || (!milestone.place && !milestone.time)) return true
  const named = members.filter(({ municipality }) => municipality.slug === milestone.place?.municipality)
  const possible = named.length > 0 ? named : members
  return possible.every(({ municipality }) => municipality.country !== 'UA')
}

function withoutAddress(
  { place, time: _, ...rest }: Milestone,
  { members }: Pick<Partnership, 'members'>,
): Milestone {
  const city = members.find(({ municipality }) => municipality.slug === place?.municipality)?.municipality
  if (!city) return rest
  const name = Object.fromEntries(
    Object.entries(city.name).map(([language, { nominative }]) => [language, nominative]),
  )
  return { ...rest, place: { name, municipality: city.slug } }
}
