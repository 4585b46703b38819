import { z } from 'zod'
import { sourceSchema } from '../source.ts'
import { languageSchema, localizedTextSchema, slugSchema } from '../values.ts'
import { type DayRange, fuzzyDateRange, fuzzyDateSchema } from './fuzzy-date.ts'

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
  'suspension',
  'end',
] as const
export const milestoneKindSchema = z
  .enum(milestoneKinds)
  .meta({ id: 'MilestoneKind', description: 'What happened' })
export type MilestoneKind = z.infer<typeof milestoneKindSchema>

export const milestoneStatusSchema = z.enum(['planned', 'done', 'cancelled', 'unconfirmed']).meta({
  id: 'MilestoneStatus',
  description: 'Only what is done moves a partnership; an announcement never does',
})
export type MilestoneStatus = z.infer<typeof milestoneStatusSchema>

const side = slugSchema.meta({
  description: 'The member whose account it is, by the slug of its municipality',
})

/** What one side says of a milestone, and where it says so. Claims that differ are all kept. */
export const claimSchema = z
  .strictObject({
    side,
    text: localizedTextSchema,
    when: fuzzyDateSchema.optional(),
    source: sourceSchema,
  })
  .meta({ id: 'Claim', description: 'What one side says of a milestone, with its source' })
export type Claim = z.infer<typeof claimSchema>

/** The office of a person: a code that holds across languages, and the title as its own city writes it. */
export const officeSchema = z
  .strictObject({
    code: z
      .enum([
        'mayor',
        'deputy-mayor',
        'council-secretary',
        'councillor',
        'department-head',
        'ambassador',
        'society-chair',
        'other',
      ])
      .meta({
        description:
          'The office, whatever it is called: an Oberbürgermeister is a mayor, a Wuppertal Bürgermeister a deputy',
      }),
    title: z.string().min(1).max(300),
    language: languageSchema,
  })
  .meta({ id: 'Office', description: 'An office by code and by its title as written' })

export const participantSchema = z
  .strictObject({
    name: localizedTextSchema,
    spellings: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: 'Other spellings found in sources' }),
    side,
    office: officeSchema.optional(),
    capacity: z.enum(['signatory', 'witness', 'delegation', 'host', 'speaker']),
  })
  .meta({ id: 'Participant', description: 'A person who took part, in what office and capacity' })
export type Participant = z.infer<typeof participantSchema>

export const milestoneSchema = z
  .strictObject({
    id: slugSchema.meta({ description: 'Unique in its partnership; stable' }),
    kind: milestoneKindSchema,
    status: milestoneStatusSchema,
    when: fuzzyDateSchema,
    title: localizedTextSchema,
    place: z.strictObject({ name: localizedTextSchema, municipality: slugSchema.optional() }).optional(),
    sides: z.array(side).optional().meta({ description: 'The members whose act it is; all when absent' }),
    participants: z.array(participantSchema),
    claims: z.array(claimSchema),
    resolved: z
      .strictObject({ value: fuzzyDateSchema, by: z.string().min(1), reason: z.string().min(1) })
      .optional()
      .meta({ description: 'How the newsroom settled a conflict of dates, and why; the claims stay' }),
  })
  .meta({ id: 'Milestone', description: 'One event in the life of a partnership' })
export type Milestone = z.infer<typeof milestoneSchema>

/**
 * True when the accounts of a milestone cannot all be right: two dates of which neither lies within the other. "July"
 * beside "8 July" is less exact, not another date.
 */
export function hasConflictingDates(milestone: Pick<Milestone, 'claims'>): boolean {
  const ranges = milestone.claims.flatMap(({ when }) => (when === undefined ? [] : [fuzzyDateRange(when)]))
  return ranges.some((a, i) => ranges.slice(i + 1).some((b) => !isWithin(a, b) && !isWithin(b, a)))
}

function isWithin(inner: DayRange, outer: DayRange): boolean {
  return outer.earliest <= inner.earliest && inner.latest <= outer.latest
}
