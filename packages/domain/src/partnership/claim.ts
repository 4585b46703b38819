import { z } from 'zod'
import { sourceSchema } from '../source.ts'
import { localizedTextSchema, slugSchema } from '../values.ts'
import { type DayRange, type FuzzyDate, fuzzyDateRange, fuzzyDateSchema } from './fuzzy-date.ts'

export const milestoneStatuses = ['planned', 'done', 'cancelled', 'unconfirmed'] as const
export const milestoneStatusSchema = z.enum(milestoneStatuses).meta({
  id: 'MilestoneStatus',
  description: 'Only what is done moves a partnership; an announcement never does',
})
export type MilestoneStatus = z.infer<typeof milestoneStatusSchema>

/** The member whose account or act it is, by the slug of its municipality. */
export const sideSchema = slugSchema.meta({
  description: 'The member whose account or act it is, by the slug of its municipality',
})

/** What one side says of a fact, and where it says so. Claims that differ are all kept. */
export const claimSchema = z
  .strictObject({
    side: sideSchema,
    text: localizedTextSchema,
    when: fuzzyDateSchema.optional(),
    status: milestoneStatusSchema.optional().meta({ description: 'What this side says has become of it' }),
    source: sourceSchema,
  })
  .meta({ id: 'Claim', description: 'What one side says of a fact, with its source' })
export type Claim = z.infer<typeof claimSchema>

/**
 * True when dates cannot all be right: two of which neither lies within the other. "July" beside "8 July" is less exact,
 * not another date.
 *
 * @example areConflictingDates(['2025-05', '2025-06']) // true
 * @example areConflictingDates(['2025-07', '2025-07-08']) // false
 */
export function areConflictingDates(dates: readonly FuzzyDate[]): boolean {
  const ranges = dates.map(fuzzyDateRange)
  return ranges.some((a, i) => ranges.slice(i + 1).some((b) => !isWithin(a, b) && !isWithin(b, a)))
}

function isWithin(inner: DayRange, outer: DayRange): boolean {
  return outer.earliest <= inner.earliest && inner.latest <= outer.latest
}
