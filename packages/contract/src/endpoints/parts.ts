import { localeSchema, slugSchema } from '@news/domain'
import { z } from 'zod'
import { timeZoneSchema, wholeNumber } from '../schemas.ts'

/** The parameters of whatever is found by its slug. */
export const slugParams = z.strictObject({ slug: slugSchema })

/** The parameters of a state of an article. */
export const revisionParams = slugParams.extend({ revision: wholeNumber(1, 1_000_000_000) })

/** In which words an age is told. */
export const wording = {
  locale: localeSchema.default('uk').meta({ description: 'The language of the words for time' }),
  timeZone: timeZoneSchema
    .optional()
    .meta({ description: 'Whose midnight makes a yesterday; the newsroom’s when absent' }),
}

/** The answer of what is taken away. */
export const nothing = z.undefined()
