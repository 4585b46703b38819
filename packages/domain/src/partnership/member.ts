import { z } from 'zod'
import { sourceSchema } from '../source.ts'
import { languageSchema, localizedTextSchema, textSchema, webUrlSchema } from '../values.ts'
import { fuzzyDateSchema } from './fuzzy-date.ts'
import { municipalitySchema } from './municipality.ts'

export const partnershipKinds = ['twinning', 'friendship', 'project', 'solidarity', 'contact'] as const

/** The four categories of the RGRE database, and SKEW's fifth (Solidaritätspartnerschaft). */
export const partnershipKindSchema = z.enum(partnershipKinds).meta({
  id: 'PartnershipKind',
  description:
    'twinning: by treaty, without limit · friendship: by agreement, limited · project: limited in time and theme · solidarity: not formalised · contact: no form',
})
export type PartnershipKind = z.infer<typeof partnershipKindSchema>

/** A word that a side uses for the partnership, never translated. */
export const termSchema = z
  .strictObject({
    text: textSchema.min(1).max(500),
    language: languageSchema,
    kind: partnershipKindSchema.optional().meta({
      description: 'What the word itself names, where it is not the kind: «місто-побратим» names a twinning',
    }),
    source: sourceSchema.optional(),
  })
  .meta({ id: 'PartnershipTerm', description: 'A word that a side uses for the partnership' })

const endSchema = z.union([fuzzyDateSchema, z.literal('open')])

export const memberSchema = z
  .strictObject({
    municipality: municipalitySchema,
    kind: partnershipKindSchema.meta({ description: 'What this side calls the partnership' }),
    terms: z
      .array(termSchema)
      .min(1)
      .max(100)
      .meta({ description: 'The words this side uses for it, the official one first' }),
    decisionBody: localizedTextSchema.optional(),
    validFrom: fuzzyDateSchema.optional(),
    validUntil: endSchema.optional().meta({ description: 'Its end, or "open" where it was set none' }),
    contact: webUrlSchema.optional(),
  })
  .meta({ id: 'Member', description: 'A municipality and how it sees the partnership' })
export type Member = z.infer<typeof memberSchema>
