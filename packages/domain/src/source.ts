import { z } from 'zod'
import { instantSchema, languageSchema, textSchema, webUrlSchema } from './values.ts'

export const sourceSchema = z
  .strictObject({
    title: textSchema.min(1).max(500),
    publisher: textSchema.min(1).max(300).optional(),
    url: webUrlSchema.optional(),
    language: languageSchema.optional(),
    dateRetrieved: instantSchema.optional(),
  })
  .meta({ id: 'Source', description: 'Where a fact comes from' })
export type Source = z.infer<typeof sourceSchema>
