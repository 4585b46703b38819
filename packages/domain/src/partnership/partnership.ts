import { z } from 'zod'
import { idSchema, instantSchema, localizedTextSchema, slugSchema, textSchema } from '../values.ts'
import { cooperationAreaSchema, documentSchema, organisationSchema, programmeSchema } from './cooperation.ts'
import { deliverySchema } from './delivery.ts'
import { checkLedger } from './ledger-rules.ts'
import { memberSchema } from './member.ts'
import { milestoneSchema } from './milestone.ts'
import { participantSchema } from './participant.ts'

/**
 * A partnership is the link between two or more municipalities, as each side sees it: a ledger of milestones with the
 * claims of both sides. It has no status of its own; see `stage.ts`.
 */
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
  twinningConfirmed: z
    .strictObject({ by: textSchema.min(1), date: instantSchema })
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
