import { z } from 'zod'
import { localizedTextSchema, slugSchema, textSchema } from '../values.ts'
import { areConflictingDates, claimSchema, milestoneStatusSchema, sideSchema } from './claim.ts'
import { type FuzzyDate, fuzzyDatePrecision, fuzzyDateSchema, isApproximate } from './fuzzy-date.ts'
import { participantSchema } from './participant.ts'

export const milestoneKinds = [
  'contact',
  'meeting',
  'aid',
  'visit',
  'council-mandate',
  'council-decision',
  'approval',
  'signing',
  'registration',
  'project',
  'delivery',
  'association',
  'renewal',
  'dormancy',
  'suspension',
  'end',
] as const
export const milestoneKindSchema = z
  .enum(milestoneKinds)
  .meta({ id: 'MilestoneKind', description: 'What happened' })
export type MilestoneKind = z.infer<typeof milestoneKindSchema>

const clockSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "19:00"')

/** The hours of an event by the clocks of its place. */
export const eventTimeSchema = z
  .strictObject({
    from: clockSchema,
    until: clockSchema.optional().meta({ description: 'On the same day' }),
    timeZone: z
      .enum(['Europe/Kyiv', 'Europe/Berlin'])
      .meta({ description: 'Whose clocks are meant: those of the place' }),
  })
  .refine(({ from, until }) => until === undefined || from < until, {
    path: ['until'],
    message: 'is not after the beginning',
  })
  .meta({ id: 'EventTime', description: 'The hours of an event by the clocks of its place' })
export type EventTime = z.infer<typeof eventTimeSchema>

export const eventPlaceSchema = z
  .strictObject({
    name: localizedTextSchema,
    municipality: slugSchema.optional(),
    address: textSchema
      .min(1)
      .max(300)
      .optional()
      .meta({ description: 'Where in Ukraine, nobody is told before it is over' }),
  })
  .meta({ id: 'EventPlace', description: 'Where something happens' })

export const milestoneSchema = z
  .strictObject({
    id: slugSchema.meta({ description: 'Unique in its partnership; stable' }),
    kind: milestoneKindSchema,
    status: milestoneStatusSchema,
    when: fuzzyDateSchema,
    time: eventTimeSchema.optional().meta({ description: 'Only where the day is known' }),
    title: localizedTextSchema,
    place: eventPlaceSchema.optional(),
    sides: z
      .array(sideSchema)
      .max(50)
      .optional()
      .meta({ description: 'The members whose act it is; all when absent' }),
    participants: z.array(participantSchema).max(500, { abort: true }),
    claims: z.array(claimSchema).max(200, { abort: true }),
    resolved: z
      .strictObject({
        value: fuzzyDateSchema,
        by: textSchema.min(1).max(300),
        reason: textSchema.min(1).max(5_000),
      })
      .optional()
      .meta({ description: 'How the newsroom settled a conflict of dates, and why; the claims stay' }),
  })
  .superRefine((milestone, context) => {
    if (milestone.time && !isKnownDay(milestoneDate(milestone)))
      context.addIssue({ code: 'custom', path: ['time'], message: 'needs a day that is known' })
  })
  .meta({ id: 'Milestone', description: 'One event in the life of a partnership' })
export type Milestone = z.infer<typeof milestoneSchema>

/** The date that a milestone goes by: as the newsroom has settled it, else as it is recorded. */
export function milestoneDate({ resolved, when }: Pick<Milestone, 'resolved' | 'when'>): FuzzyDate {
  return resolved?.value ?? when
}

/** True when the accounts of a milestone cannot all be right; see {@link areConflictingDates}. */
export function hasConflictingDates({ claims }: Pick<Milestone, 'claims'>): boolean {
  return areConflictingDates(claims.flatMap(({ when }) => (when === undefined ? [] : [when])))
}

/** True for one day without an "about". */
function isKnownDay(date: FuzzyDate): boolean {
  return fuzzyDatePrecision(date) === 'day' && !isApproximate(date)
}
