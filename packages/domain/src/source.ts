import { z } from 'zod'
import { instantSchema, languageSchema, webUrlSchema } from './values.ts'

export const sourceSchema = z
  .strictObject({
    title: z.string().min(1).max(500),
    publisher: z.string().min(1).max(300).optional(),
    url: webUrlSchema.optional(),
    language: languageSchema.optional(),
    dateRetrieved: instantSchema.optional(),
  })
  .meta({ id: 'Source', description: 'Where a fact comes from' })
export type Source = z.infer<typeof sourceSchema>
