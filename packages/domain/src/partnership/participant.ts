import { z } from 'zod'
import { languageSchema, localizedTextSchema, textSchema } from '../values.ts'
import { sideSchema } from './claim.ts'

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
    title: textSchema.min(1).max(300),
    language: languageSchema,
  })
  .meta({ id: 'Office', description: 'An office by code and by its title as written' })

export const participantSchema = z
  .strictObject({
    name: localizedTextSchema,
    spellings: z
      .array(textSchema.min(1).max(300))
      .max(50)
      .optional()
      .meta({ description: 'Other spellings found in sources' }),
    side: sideSchema,
    office: officeSchema.optional(),
    capacity: z.enum(['signatory', 'witness', 'delegation', 'host', 'speaker']),
  })
  .meta({ id: 'Participant', description: 'A person who took part, in what office and capacity' })
export type Participant = z.infer<typeof participantSchema>
