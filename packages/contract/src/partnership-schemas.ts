import {
  conflictSchema,
  cooperationAreaSchema,
  fuzzyDateSchema,
  instantSchema,
  ledgerWarningSchema,
  localizedTextSchema,
  milestoneKindSchema,
  milestoneSchema,
  milestoneStatuses,
  municipalitySchema,
  partnershipDraftSchema,
  partnershipKindSchema,
  partnershipStages,
  proposalLanguages,
  rgreCategories,
  slugSchema,
  twinningStatementSchema,
  webUrlSchema,
} from '@news/domain'
import { z } from 'zod'
import { pageOf } from './schemas.ts'

const stageSchema = z
  .enum(partnershipStages)
  .meta({ id: 'PartnershipStage', description: 'How far a side has come, by what is done' })

const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as "UA"')

const daySchema = z.iso.date('must be a day such as "2025-10-03"')

/** What a list of partnerships may be narrowed by. */
export const partnershipFilters = {
  municipality: slugSchema.optional().meta({ description: 'In which this municipality has part' }),
  country: countrySchema.optional().meta({ description: 'With a member in this country (ISO 3166-1)' }),
  kind: partnershipKindSchema.optional().meta({ description: 'That one side or more calls so' }),
  stage: stageSchema.optional().meta({ description: 'In which one side or more has come so far' }),
  area: cooperationAreaSchema.optional().meta({ description: 'That works on this' }),
}

/** What a list of milestones may be narrowed by. */
export const milestoneFilters = {
  municipality: partnershipFilters.municipality,
  partnership: slugSchema.optional().meta({ description: 'Of this partnership' }),
  kind: milestoneKindSchema.optional(),
  status: z.enum(milestoneStatuses).optional(),
  from: daySchema.optional().meta({ description: 'That may lie on this day or later' }),
  until: daySchema.optional().meta({ description: 'That may lie on this day or earlier' }),
  order: z.enum(['oldest', 'newest']).default('newest').meta({ description: 'Which goes first' }),
}

/** A milestone in a list of several partnerships. */
export const listedMilestoneSchema = z
  .strictObject({
    partnership: z.strictObject({ slug: slugSchema, title: localizedTextSchema }),
    milestone: milestoneSchema,
    standing: z
      .enum([...milestoneStatuses, 'plan-passed'])
      .meta({ description: 'How it reads today: a plan whose day has passed is neither done nor ahead' }),
  })
  .meta({ id: 'ListedMilestone', description: 'A milestone, and whose it is' })
export type ListedMilestone = z.infer<typeof listedMilestoneSchema>
export const milestonePageSchema = pageOf(listedMilestoneSchema, 'MilestonePage')

/** A municipality with the partnerships that it has part in. */
export const listedMunicipalitySchema = z
  .strictObject({ municipality: municipalitySchema, partnerships: z.array(slugSchema) })
  .meta({ id: 'ListedMunicipality', description: 'A municipality, and the partnerships it has part in' })
export type ListedMunicipality = z.infer<typeof listedMunicipalitySchema>
export const municipalityPageSchema = pageOf(listedMunicipalitySchema, 'MunicipalityPage')

/** What follows from a record: nothing of it is stored. */
export const partnershipReviewSchema = z
  .strictObject({
    slug: slugSchema,
    revision: z.int().min(1),
    stages: z.array(z.strictObject({ side: slugSchema, stage: stageSchema })),
    next: milestoneSchema.nullable().meta({ description: 'What is announced next' }),
    conflicts: z.array(conflictSchema),
    warnings: z.array(ledgerWarningSchema),
  })
  .meta({ id: 'PartnershipReview', description: 'What follows from a record' })
export type PartnershipReview = z.infer<typeof partnershipReviewSchema>

const revisionShape = { revision: z.int().min(1), savedAt: instantSchema }

export const partnershipRevisionListSchema = z
  .strictObject({ items: z.array(z.strictObject(revisionShape)) })
  .meta({ id: 'PartnershipRevisionList', description: 'The states of a record, the newest first' })

export const partnershipRevisionSchema = z
  .strictObject({ ...revisionShape, content: partnershipDraftSchema })
  .meta({ id: 'PartnershipRevision', description: 'A record as it once was' })
export type PartnershipRevision = z.infer<typeof partnershipRevisionSchema>

/** What Wikidata may be told, or why it is told nothing. */
export const twinningSchema = z
  .strictObject({
    statements: z.array(twinningStatementSchema),
    reason: z
      .enum(['not-a-twinning', 'sides-differ', 'not-confirmed', 'not-signed', 'no-wikidata-id'])
      .nullable()
      .meta({ description: 'Why there are none' }),
  })
  .meta({ id: 'Twinning', description: 'What Wikidata may be told (P190), or why nothing' })

/** One link between a German municipality and another one, as the database of the RGRE lists it. */
export const rgreEntrySchema = z
  .strictObject({
    kommune: z.string(),
    ags: z.string(),
    land: z.string(),
    partner: z.string(),
    partnerland: countrySchema,
    katottg: z.string(),
    kategorie: z.enum(rgreCategories),
    bezeichnung: z.string().meta({ description: 'The word of the German side' }),
    kategoriePartner: z.enum(rgreCategories),
    bezeichnungPartner: z.string(),
    stand: stageSchema,
    seit: z.union([fuzzyDateSchema, z.literal('')]),
    unterzeichnet: z.union([fuzzyDateSchema, z.literal('')]),
    gueltigBis: z.union([fuzzyDateSchema, z.enum(['', 'open'])]),
    themen: z.array(cooperationAreaSchema),
    quellen: z.array(webUrlSchema),
    url: z.string(),
  })
  .meta({ id: 'RgreEntry', description: 'A link between municipalities in the categories of the RGRE' })
export type RgreEntry = z.infer<typeof rgreEntrySchema>

export const rgreListSchema = z
  .strictObject({ items: z.array(rgreEntrySchema) })
  .meta({ id: 'RgreList', description: 'Partnerships in the categories of the RGRE' })

/** The longest text in which milestones are looked for, in characters. */
const maxText = 200_000

/** What milestones are proposed from: an article, published or not, or a text that has not become one. */
export const proposalInputSchema = z
  .union([
    z.strictObject({ article: slugSchema }),
    z.strictObject({
      text: z.string().trim().min(1, 'must not be empty').max(maxText),
      language: z.enum(proposalLanguages),
      published: instantSchema
        .optional()
        .meta({ description: 'From when “tomorrow” counts; now when absent' }),
    }),
  ])
  .meta({ id: 'ProposalInput', description: 'What milestones are proposed from: an article, or a text' })
export type ProposalInput = z.infer<typeof proposalInputSchema>
