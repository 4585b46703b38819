import type { Claim } from './claim.ts'
import { compareFuzzyDates } from './fuzzy-date.ts'
import { type Milestone, milestoneDate, milestoneKinds } from './milestone.ts'
import type { Partnership } from './partnership.ts'

/**
 * The milestones of a partnership in the one order that they have, however they were recorded: by their date (see
 * {@link compareFuzzyDates}), on the same date by the order of a partnership's life, then by their names; and in each the
 * claims by side, date and source.
 *
 * @example timeline(partnership).map(({ id }) => id) // ['first-contact', 'council-decision', 'signing']
 */
export function timeline({ members, milestones }: Pick<Partnership, 'members' | 'milestones'>): Milestone[] {
  const sides = members.map(({ municipality }) => municipality.slug)
  return milestones
    .map((milestone) => ({ ...milestone, claims: orderClaims(milestone.claims, sides) }))
    .sort(compareMilestones)
}

/** The claims of a fact in the one order that they have; `sides` are the members in their order. */
export function orderClaims(claims: readonly Claim[], sides: readonly string[]): Claim[] {
  return [...claims].sort(
    (a, b) =>
      sides.indexOf(a.side) - sides.indexOf(b.side) ||
      compareWhen(a, b) ||
      compareText(a.source.title, b.source.title) ||
      compareText(textOf(a), textOf(b)),
  )
}

function compareMilestones(a: Milestone, b: Milestone): number {
  return (
    compareFuzzyDates(milestoneDate(a), milestoneDate(b)) ||
    compareText(a.time?.from ?? '', b.time?.from ?? '') ||
    milestoneKinds.indexOf(a.kind) - milestoneKinds.indexOf(b.kind) ||
    compareText(a.id, b.id)
  )
}

/** A claim with a date goes before one without. */
function compareWhen({ when: a }: Claim, { when: b }: Claim): number {
  if (a !== undefined && b !== undefined) return compareFuzzyDates(a, b)
  return Number(a === undefined) - Number(b === undefined)
}

/** By code units: the same on every machine and in every language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function textOf({ text, status, source }: Claim): string {
  return JSON.stringify([Object.entries(text).sort(([a], [b]) => compareText(a, b)), status ?? '', source])
}
