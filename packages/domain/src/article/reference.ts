import { z } from 'zod'
import { localizedTextSchema, slugSchema, wikidataIdSchema } from '../values.ts'

/** A section, tag or author as it stands in an article: enough to print it and to link to its page. */
const referenceShape = { slug: slugSchema, name: localizedTextSchema }

export const sectionSchema = z
  .strictObject({ ...referenceShape, parent: slugSchema.optional() })
  .meta({ id: 'Section', description: 'A part of the newspaper; every article is in exactly one' })
export type Section = z.infer<typeof sectionSchema>

export const tagSchema = z
  .strictObject(referenceShape)
  .meta({ id: 'Tag', description: 'A subject; an article has any number' })
export type Tag = z.infer<typeof tagSchema>

export const authorSchema = z
  .strictObject({
    ...referenceShape,
    kind: z
      .enum(['person', 'organization'])
      .meta({ description: 'A newsroom signing as a whole is an organization' }),
  })
  .meta({ id: 'Author', description: 'Who wrote it' })
export type Author = z.infer<typeof authorSchema>

export const placeSchema = z
  .strictObject({
    name: localizedTextSchema,
    wikidataId: wikidataIdSchema.optional(),
  })
  .meta({ id: 'Place', description: 'What the story is about, not where it was filed' })
export type Place = z.infer<typeof placeSchema>
