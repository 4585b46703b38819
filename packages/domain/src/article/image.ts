import { z } from 'zod'
import { imageSourceSchema, textSchema } from '../values.ts'

const pixels = z.int().min(1).max(100_000)

/** One stored size of an image. */
export const renditionSchema = z
  .strictObject({ src: imageSourceSchema, width: pixels, height: pixels, type: z.string() })
  .meta({ id: 'Rendition', description: 'One size and format of an image' })
export type Rendition = z.infer<typeof renditionSchema>

const imageFields = {
  src: imageSourceSchema,
  alt: textSchema
    .max(2_000)
    .meta({ description: 'What the image shows, for those who cannot see it; empty if it only decorates' }),
  caption: textSchema.min(1).max(5_000).optional().meta({ description: 'The words printed under the image' }),
  credit: textSchema
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'Who made the image or holds the rights' }),
  width: pixels.optional().meta({ description: 'Pixels; absent when nobody has measured it' }),
  height: pixels.optional().meta({ description: 'Pixels; absent when nobody has measured it' }),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'must look like "#8a7b6c"')
    .optional()
    .meta({ description: 'Stands in for the image until it is there', examples: ['#8a7b6c'] }),
  renditions: z.array(renditionSchema).max(100).optional(),
}

/** A picture with the words that belong to it. `alt` is required and may be empty. */
export const imageSchema = z
  .strictObject(imageFields)
  .meta({ id: 'Image', description: 'A picture with its words' })
export type Image = z.infer<typeof imageSchema>

/** The same fields, for blocks of a body that are an image. */
export const imageShape = imageFields
