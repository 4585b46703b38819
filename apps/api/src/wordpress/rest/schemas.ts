import { z } from 'zod'
import { cleanText, toInstant } from '../site-text.ts'

/** Numbers of WordPress, as large as its own database lets them become. */
const idSchema = z.number().int().min(0).max(2_147_483_647)

const text = z.string().transform(cleanText)
const rendered = z.object({ rendered: text })

/** Moments come in UTC without saying so; a text without one has zeros or nothing. */
const moment = z
  .string()
  .nullish()
  .transform((value) => (value ? toInstant(`${value}Z`) : undefined))

/** A post as lists give it: enough to see that something about it changed. */
export const listedPostSchema = z.object({
  id: idSchema.min(1),
  modified_gmt: z.string().nullish(),
  slug: z.string().default(''),
  link: z.string().default(''),
  status: z.string().default('publish'),
  author: z.number().catch(0),
  featured_media: z.number().catch(0),
  sticky: z.boolean().catch(false),
  categories: z.array(z.number()).catch([]),
  tags: z.array(z.number()).catch([]),
})
export type ListedPost = z.infer<typeof listedPostSchema>

const embeddedTerm = z.object({ id: idSchema, taxonomy: z.string(), slug: z.string(), name: text })

/** A post with all that an article is made of. */
export const restPostSchema = listedPostSchema.extend({
  type: z.string().default('post'),
  date_gmt: moment,
  title: rendered,
  content: rendered.extend({ protected: z.boolean().catch(false) }),
  excerpt: rendered.extend({ protected: z.boolean().catch(false) }).catch({ rendered: '', protected: false }),
  /** Of plug-ins for several languages. */
  lang: z.string().optional().catch(undefined),
  translations: z.record(z.string(), z.number()).optional().catch(undefined),
  wpml_current_locale: z.string().optional().catch(undefined),
  wpml_translations: z
    .array(z.object({ locale: z.string(), id: idSchema }))
    .optional()
    .catch(undefined),
  _embedded: z
    .object({
      author: z
        .array(z.object({ name: text }).optional().catch(undefined))
        .optional()
        .catch(undefined),
      'wp:term': z.array(z.array(embeddedTerm).catch([])).catch([]),
    })
    .optional()
    .catch(undefined),
})
export type RestPost = z.infer<typeof restPostSchema>

export const restTermSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: text,
  link: z.string().catch(''),
  parent: idSchema.catch(0),
})

export const restUserSchema = z.object({
  id: idSchema,
  slug: z.string().catch(''),
  name: text,
  link: z.string().catch(''),
})

const pixels = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined)

export const restMediaSchema = z.object({
  id: idSchema,
  modified_gmt: z.string().nullish(),
  post: idSchema.nullish(),
  source_url: z.string(),
  title: rendered.catch({ rendered: '' }),
  alt_text: text.catch(''),
  caption: rendered.catch({ rendered: '' }),
  media_details: z
    .object({
      width: pixels,
      height: pixels,
      filesize: z.coerce.number().optional().catch(undefined),
      image_meta: z
        .object({ credit: text.catch(''), copyright: text.catch('') })
        .optional()
        .catch(undefined),
    })
    .catch({ width: undefined, height: undefined, filesize: undefined, image_meta: undefined }),
})
export type RestMedia = z.infer<typeof restMediaSchema>
