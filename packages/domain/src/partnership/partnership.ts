import { z } from 'zod'
import { idSchema, instantSchema, localizedTextSchema, slugSchema, textSchema } from '../values.ts'
import { cooperationAreaSchema, documentSchema, organisationSchema, programmeSchema } from './cooperation.ts'
import { deliverySchema } from './delivery.ts'
import { checkLedger } from './ledger-rules.ts'
import { memberSchema } from './member.ts'
import { milestoneSchema } from './milestone.ts'
import { participantSchema } from './participant.ts'

/** What is longer is refused before its parts are held against one another, which takes the longer the more there are. */
const atOnce = { abort: true }

/**
 * A partnership is the link between two or more municipalities, as each side sees it: a ledger of milestones with the
 * claims of both sides. It has no status of its own; see `stage.ts`.
 */
const draftShape = {
  slug: slugSchema,
  title: localizedTextSchema,
  summary: localizedTextSchema.optional().meta({ description: 'One sentence that says exactly what it is' }),
  members: z.array(memberSchema).min(2, 'must hold two members or more').max(50, atOnce),
  milestones: z.array(milestoneSchema).max(2_000, atOnce),
  people: z.array(participantSchema).max(500, atOnce),
  documents: z.array(documentSchema).max(500, atOnce),
  programmes: z.array(programmeSchema).max(100, atOnce),
  areas: z.array(cooperationAreaSchema).max(100),
  organisations: z.array(organisationSchema).max(500, atOnce),
  deliveries: z.array(deliverySchema).max(1_000, atOnce),
  twinningConfirmed: z
    .strictObject({ by: textSchema.min(1).max(300), date: instantSchema })
    .optional()
    .meta({
      description: 'An editor’s word that both sides mean a twinning: without it Wikidata is told nothing',
    }),
}

/** A partnership as it is handed in. */
export const partnershipDraftSchema = z
  .strictObject(draftShape)
  .superRefine(checkLedger)
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
  .superRefine(checkLedger)
  .meta({
    id: 'Partnership',
    description: 'The link between two or more municipalities, as each side sees it',
  })
export type Partnership = z.infer<typeof partnershipSchema>
