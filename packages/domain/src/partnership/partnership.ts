import { z } from 'zod'
import { sourceSchema } from '../source.ts'
import {
  idSchema,
  instantSchema,
  languageSchema,
  localizedTextSchema,
  slugSchema,
  webUrlSchema,
} from '../values.ts'
import { fuzzyDateSchema } from './fuzzy-date.ts'
import {
  claimSchema,
  type Milestone,
  milestoneSchema,
  type Participant,
  participantSchema,
} from './milestone.ts'
import { municipalitySchema } from './municipality.ts'

/**
 * A partnership is the link between two or more municipalities, as each side sees it: a ledger of milestones with the
 * claims of both sides. It has no status of its own; see `stage.ts`.
 */

/** The four categories of the RGRE database, and SKEW's fifth (Solidaritätspartnerschaft). */
export const partnershipKindSchema = z
  .enum(['twinning', 'friendship', 'project', 'solidarity', 'contact'])
  .meta({
    id: 'PartnershipKind',
    description:
      'twinning: by treaty, without limit · friendship: by agreement, limited · project: limited in time and theme · solidarity: not formalised · contact: no form',
  })
export type PartnershipKind = z.infer<typeof partnershipKindSchema>

export const memberSchema = z
  .strictObject({
    municipality: municipalitySchema,
    kind: partnershipKindSchema.meta({ description: 'What this side calls the partnership' }),
    terms: z
      .array(
        z.strictObject({
          text: z.string().min(1),
          language: languageSchema,
          source: sourceSchema.optional(),
        }),
      )
      .min(1)
      .meta({ description: 'The words this side uses for it, the official one first' }),
    decisionBody: localizedTextSchema.optional(),
    validUntil: z.union([fuzzyDateSchema, z.literal('open')]).optional(),
    contact: webUrlSchema.optional(),
  })
  .meta({ id: 'Member', description: 'A municipality and how it sees the partnership' })
export type Member = z.infer<typeof memberSchema>

export const cooperationAreaSchema = z
  .enum([
    'energy-efficiency',
    'medicine',
    'water',
    'civil-protection',
    'social-protection',
    'reconstruction',
    'education',
    'culture',
    'youth',
    'sport',
    'economy',
    'local-governance',
    'displaced-people',
  ])
  .meta({ id: 'CooperationArea', description: 'What the partners work on' })
export type CooperationArea = z.infer<typeof cooperationAreaSchema>

export const documentSchema = z
  .strictObject({
    title: localizedTextSchema,
    kind: z.enum(['agreement', 'memorandum', 'letter-of-intent', 'council-resolution', 'other']),
    number: z.string().min(1).optional(),
    date: fuzzyDateSchema.optional(),
    side: slugSchema.optional(),
    url: webUrlSchema.optional(),
  })
  .meta({ id: 'PartnershipDocument', description: 'A paper that the partnership rests on' })

export const deliverySchema = z
  .strictObject({
    what: localizedTextSchema,
    status: z.enum(['asked', 'promised', 'arrived']),
    when: fuzzyDateSchema,
    from: slugSchema,
    to: slugSchema,
    claims: z.array(claimSchema),
  })
  .meta({ id: 'Delivery', description: 'Help that was asked for, promised or has arrived' })

export const organisationSchema = z
  .strictObject({
    name: localizedTextSchema,
    kind: z.enum(['society', 'agency', 'company', 'other']),
    url: webUrlSchema.optional(),
  })
  .meta({ id: 'Organisation', description: 'Who else takes part: a supporting society, an agency' })

export const programmeSchema = z
  .strictObject({
    name: localizedTextSchema.meta({ description: 'The official name' }),
    wordings: z
      .array(z.strictObject({ side: slugSchema, text: z.string().min(1), language: languageSchema }))
      .optional(),
    url: webUrlSchema.optional(),
  })
  .meta({
    id: 'Programme',
    description: 'A programme that carries the partnership, and how each side names it',
  })

const draftShape = {
  slug: slugSchema,
  title: localizedTextSchema,
  summary: localizedTextSchema.optional().meta({ description: 'One sentence that says exactly what it is' }),
  members: z.array(memberSchema).min(2, 'a partnership has two members or more'),
  milestones: z.array(milestoneSchema),
  people: z.array(participantSchema),
  documents: z.array(documentSchema),
  programmes: z.array(programmeSchema),
  areas: z.array(cooperationAreaSchema),
  organisations: z.array(organisationSchema),
  deliveries: z.array(deliverySchema),
}

/** A partnership as it is handed in. */
export const partnershipDraftSchema = z
  .strictObject(draftShape)
  .superRefine(checkReferences)
  .meta({ id: 'PartnershipDraft', description: 'A partnership as it is handed in' })
export type PartnershipDraft = z.infer<typeof partnershipDraftSchema>

/** A partnership as it is stored and answered. */
export const partnershipSchema = z
  .strictObject({
    id: idSchema,
    revision: z.int().min(1),
    dateCreated: instantSchema,
    dateModified: instantSchema,
    ...draftShape,
  })
  .superRefine(checkReferences)
  .meta({
    id: 'Partnership',
    description: 'The link between two or more municipalities, as each side sees it',
  })
export type Partnership = z.infer<typeof partnershipSchema>

interface Referring {
  members: Member[]
  milestones: Milestone[]
  people: Participant[]
}

/** Every side that a ledger names must be one of its members, and every milestone has a name of its own. */
function checkReferences(partnership: Referring, context: z.core.$RefinementCtx): void {
  const sides = new Set(partnership.members.map((member) => member.municipality.slug))
  const seen = new Set<string>()
  const complain = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message })
  const checkSide = (side: string, path: (string | number)[]) => {
    if (!sides.has(side)) complain(path, `"${side}" is not a member (${[...sides].join(', ')})`)
  }
  for (const [i, milestone] of partnership.milestones.entries()) {
    if (seen.has(milestone.id)) complain(['milestones', i, 'id'], `"${milestone.id}" names two milestones`)
    seen.add(milestone.id)
    for (const [j, claim] of milestone.claims.entries())
      checkSide(claim.side, ['milestones', i, 'claims', j, 'side'])
    for (const [j, person] of milestone.participants.entries())
      checkSide(person.side, ['milestones', i, 'participants', j, 'side'])
    for (const [j, side] of (milestone.sides ?? []).entries()) checkSide(side, ['milestones', i, 'sides', j])
  }
  for (const [i, person] of partnership.people.entries()) checkSide(person.side, ['people', i, 'side'])
}
