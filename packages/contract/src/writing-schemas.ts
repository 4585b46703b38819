import {
  articleDraftSchema,
  articleSchema,
  bodySchema,
  idSchema,
  instantSchema,
  languageSchema,
  slugSchema,
  webUrlSchema,
} from '@news/domain'
import { z } from 'zod'
import { scopes } from './endpoint.ts'
import { pageOf } from './schemas.ts'

/** The longest text that is taken as HTML or Markdown, in characters. */
const maxMarkup = 2_000_000

const markupSchema = z.string().max(maxMarkup, `is longer than ${maxMarkup} characters`)

/** A body as a writer has it: blocks, or markup of which blocks are made. */
export const bodyInputSchema = z
  .union([bodySchema, z.strictObject({ html: markupSchema }), z.strictObject({ markdown: markupSchema })], {
    error: 'must be a list of blocks, {"html": "…"} or {"markdown": "…"}',
  })
  .meta({
    id: 'BodyInput',
    description: 'Blocks, or {"html": …} or {"markdown": …} of which blocks are made',
  })
export type BodyInput = z.infer<typeof bodyInputSchema>

const { body: _, ...draftShape } = articleDraftSchema.shape

/** An article as a writer hands it in: what is not said is empty, and the slug is made of the headline. */
export const articleInputSchema = z
  .strictObject({
    ...draftShape,
    slug: slugSchema.optional().meta({ description: 'Made of the headline when absent' }),
    authors: draftShape.authors.default([]),
    tags: draftShape.tags.default([]),
    places: draftShape.places.default([]),
    genre: draftShape.genre.default('news'),
    pinned: draftShape.pinned.default(false),
    sources: draftShape.sources.default([]),
    corrections: draftShape.corrections.default([]),
    partnerships: draftShape.partnerships.default([]),
    status: draftShape.status.default('draft'),
    body: bodyInputSchema.default([]),
  })
  .meta({ id: 'ArticleInput', description: 'An article as a writer hands it in' })
export type ArticleInput = z.output<typeof articleInputSchema>

/** RFC 7396: what is named is replaced, what is null is taken away, lists go as a whole. */
export const mergePatchSchema = z
  .record(z.string(), z.unknown())
  .meta({ id: 'MergePatch', description: 'The fields that change (JSON Merge Patch, RFC 7396)' })

/** What a write did. */
export const writtenArticleSchema = z
  .strictObject({
    article: articleSchema,
    left: z.record(z.string(), z.int()).meta({
      description: 'What of the HTML or Markdown has no place in a body, by its name, and how often',
      examples: [{ script: 1, 'event handler': 2 }],
    }),
  })
  .meta({
    id: 'WrittenArticle',
    description: 'The article as it is now, and what of its markup was left out',
  })
export type WrittenArticle = z.infer<typeof writtenArticleSchema>

/** When an article is to appear. */
export const publicationSchema = z
  .strictObject({
    datePublished: instantSchema.optional().meta({ description: 'Now when absent; may lie ahead' }),
  })
  .meta({ id: 'PublicationInput', description: 'When an article is to appear' })

export const withdrawalInputSchema = z
  .strictObject({ reason: z.string().trim().min(1, 'must not be empty').max(2_000) })
  .meta({ id: 'WithdrawalInput', description: 'Why an article is taken back; readers are told' })

export const correctionInputSchema = z
  .strictObject({
    wrong: z.string().trim().min(1, 'must not be empty').max(5_000),
    right: z.string().trim().min(1, 'must not be empty').max(5_000),
    changes: mergePatchSchema.optional().meta({ description: 'What changes in the article itself' }),
  })
  .meta({
    id: 'CorrectionInput',
    description: 'What was wrong, what is right, and what changes in the article',
  })

/** One state of an article that everybody could once read. */
export const revisionSchema = z
  .strictObject({ revision: z.int().min(1), savedAt: instantSchema, headline: z.string() })
  .meta({ id: 'Revision', description: 'A state of an article' })
export type Revision = z.infer<typeof revisionSchema>

export const wholeRevisionSchema = z
  .strictObject({ revision: z.int().min(1), savedAt: instantSchema, content: articleDraftSchema })
  .meta({ id: 'WholeRevision', description: 'A state of an article with all its content' })
export type WholeRevision = z.infer<typeof wholeRevisionSchema>

/** A mistake that readers were told of, and where. */
export const publishedCorrectionSchema = z
  .strictObject({
    date: instantSchema,
    wrong: z.string(),
    right: z.string(),
    article: z.strictObject({ slug: slugSchema, language: languageSchema, headline: z.string() }),
  })
  .meta({ id: 'PublishedCorrection', description: 'A mistake that readers were told of, and where' })
export type PublishedCorrection = z.infer<typeof publishedCorrectionSchema>
export const correctionPageSchema = pageOf(publishedCorrectionSchema, 'CorrectionPage')

const webhookShape = {
  url: webUrlSchema.meta({
    description: 'Where changes are sent to by POST: https, and nowhere inside a private network',
  }),
  types: z
    .array(z.enum(['article', 'partnership']))
    .min(1)
    .default(['article', 'partnership'])
    .meta({ description: 'Which changes are sent' }),
}

export const webhookInputSchema = z
  .strictObject(webhookShape)
  .meta({ id: 'WebhookInput', description: 'Where changes are to be sent to' })

export const webhookSchema = z
  .strictObject({
    id: idSchema,
    ...webhookShape,
    dateCreated: instantSchema,
    failures: z.int().min(0).meta({ description: 'How often in a row the last delivery failed' }),
    disabledAt: instantSchema
      .nullable()
      .meta({ description: 'Since when nothing is sent; null while it is' }),
  })
  .meta({ id: 'Webhook', description: 'A receiver of changes' })
export type Webhook = z.infer<typeof webhookSchema>

/** The secret is told once. */
export const createdWebhookSchema = webhookSchema
  .extend({ secret: z.string().meta({ description: 'The key of the signatures; told only now' }) })
  .meta({ id: 'CreatedWebhook', description: 'A new receiver of changes, with its secret' })

export const scopeSchema = z.enum(scopes)
