import { z } from 'zod'
import { languageSchema, localizedTextSchema, slugSchema, textSchema, webUrlSchema } from '../values.ts'
import { sideSchema } from './claim.ts'
import { fuzzyDateSchema } from './fuzzy-date.ts'

/** What partners work on: the areas that the sources of the field name. */
export const cooperationAreas = [
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
] as const
export const cooperationAreaSchema = z
  .enum(cooperationAreas)
  .meta({ id: 'CooperationArea', description: 'What the partners work on' })
export type CooperationArea = z.infer<typeof cooperationAreaSchema>

export const documentSchema = z
  .strictObject({
    title: localizedTextSchema,
    kind: z.enum(['agreement', 'memorandum', 'letter-of-intent', 'council-resolution', 'other']),
    number: textSchema.min(1).max(300).optional(),
    date: fuzzyDateSchema.optional(),
    side: sideSchema.optional(),
    milestone: slugSchema.optional().meta({ description: 'The milestone that it comes from' }),
    url: webUrlSchema.optional(),
  })
  .meta({ id: 'PartnershipDocument', description: 'A paper that the partnership rests on' })
export type PartnershipDocument = z.infer<typeof documentSchema>

export const organisationSchema = z
  .strictObject({
    name: localizedTextSchema,
    kind: z.enum(['society', 'agency', 'company', 'other']),
    side: sideSchema.optional(),
    url: webUrlSchema.optional(),
  })
  .meta({ id: 'Organisation', description: 'Who else takes part: a supporting society, an agency' })
export type Organisation = z.infer<typeof organisationSchema>

export const programmeSchema = z
  .strictObject({
    name: localizedTextSchema.meta({ description: 'The official name' }),
    wordings: z
      .array(
        z.strictObject({ side: sideSchema, text: textSchema.min(1).max(1_000), language: languageSchema }),
      )
      .max(100)
      .optional()
      .meta({ description: 'What each side calls it' }),
    url: webUrlSchema.optional(),
  })
  .meta({
    id: 'Programme',
    description: 'A programme that carries the partnership, and how each side names it',
  })
export type Programme = z.infer<typeof programmeSchema>
