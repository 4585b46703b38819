import { z } from 'zod'
import { nameInCase } from '../text/index.ts'
import { languageSchema, localizedTextSchema, slugSchema, textSchema, wikidataIdSchema } from '../values.ts'

const caseSchema = textSchema.min(1).max(300)

/** A name in the grammatical cases that sentences need. Cases are data: nobody computes them. */
export const nameCasesSchema = z
  .strictObject({
    nominative: caseSchema,
    genitive: caseSchema.optional().meta({ description: 'of: мер Вупперталя' }),
    dative: caseSchema.optional(),
    accusative: caseSchema.optional().meta({ description: 'to: до, у Вупперталь' }),
    instrumental: caseSchema.optional().meta({ description: 'with: з Вупперталем' }),
    locative: caseSchema.optional().meta({ description: 'in, with its preposition: у Вупперталі' }),
  })
  .meta({ id: 'NameCases', description: 'A name in its grammatical cases' })
export type NameCases = z.infer<typeof nameCasesSchema>

/** The official number of a municipality: КАТОТТГ in Ukraine, AGS in Germany. */
export const officialCodeSchema = z
  .discriminatedUnion('system', [
    z.strictObject({
      system: z.literal('KATOTTG'),
      value: z.string().regex(/^UA\d{17}$/, 'must be "UA" and 17 digits'),
    }),
    z.strictObject({
      system: z.literal('AGS'),
      value: z.string().regex(/^\d{5}(?:\d{3})?$/, 'must be 8 digits, or the 5 of a Landkreis'),
    }),
  ])
  .meta({ id: 'OfficialCode', description: 'КАТОТТГ (Ukraine) or AGS (Germany)' })

const countryOf = { KATOTTG: 'UA', AGS: 'DE' } as const

export const municipalitySchema = z
  .strictObject({
    slug: slugSchema,
    name: z.record(languageSchema, nameCasesSchema),
    formerNames: z
      .array(localizedTextSchema)
      .max(50)
      .optional()
      .meta({ description: 'For archives: Дніпродзержинськ' }),
    country: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as "UA"'),
    region: localizedTextSchema.optional(),
    officialCode: officialCodeSchema.optional(),
    wikidataId: wikidataIdSchema.optional(),
    coordinates: z
      .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .optional(),
  })
  .superRefine(({ country, officialCode }, context) => {
    if (officialCode && countryOf[officialCode.system] !== country)
      context.addIssue({
        code: 'custom',
        path: ['officialCode', 'system'],
        message: `is not the register of ${country}`,
      })
  })
  .meta({ id: 'Municipality', description: 'A city, hromada, Kommune or Landkreis' })
export type Municipality = z.infer<typeof municipalitySchema>

export type GrammaticalCase = keyof NameCases

/**
 * The name of a municipality in a language and a grammatical case; the nominative where the case is not recorded, and
 * the first language there is where the one asked for is missing.
 *
 * @example municipalityName(wuppertal, 'uk', 'instrumental') // 'Вупперталем'
 */
export function municipalityName(
  municipality: Municipality,
  language: string,
  grammaticalCase: GrammaticalCase = 'nominative',
): string {
  const cases = municipality.name[language] ?? Object.values(municipality.name)[0]
  return cases ? nameInCase(cases, grammaticalCase) : municipality.slug
}
