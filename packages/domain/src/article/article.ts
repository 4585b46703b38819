import { z } from 'zod'
import { sourceSchema } from '../source.ts'
import { idSchema, instantSchema, languageSchema, slugSchema, textSchema } from '../values.ts'
import { bodySchema } from './body.ts'
import { imageSchema } from './image.ts'
import { authorSchema, placeSchema, sectionSchema, tagSchema } from './reference.ts'

/**
 * An article is the story itself, with its body, authors and history. A post (see `post.ts`) is its entry in the
 * stream of recent publications and is made from it.
 */

/** What kind of work it is: the label that readers are owed (Trust Project, "type of work"). */
export const genreSchema = z.enum(['news', 'statement', 'opinion', 'advertisement']).meta({
  id: 'Genre',
  description: 'The type of work; the words of an authority copied whole are a statement, not news',
})
export type Genre = z.infer<typeof genreSchema>

export const articleStatusSchema = z.enum(['draft', 'published', 'withdrawn']).meta({
  id: 'ArticleStatus',
  description: 'A published article whose datePublished lies ahead is scheduled',
})
export type ArticleStatus = z.infer<typeof articleStatusSchema>

export const correctionSchema = z
  .strictObject({
    date: instantSchema,
    wrong: textSchema.min(1).max(5_000).meta({ description: 'What the article said' }),
    right: textSchema.min(1).max(5_000).meta({ description: 'What is true' }),
  })
  .meta({ id: 'Correction', description: 'A mistake that readers were told of' })
export type Correction = z.infer<typeof correctionSchema>

export const withdrawalSchema = z
  .strictObject({ date: instantSchema, reason: textSchema.min(1).max(2_000) })
  .meta({ id: 'Withdrawal', description: 'When and why an article was taken back' })
export type Withdrawal = z.infer<typeof withdrawalSchema>

export const translationSchema = z
  .strictObject({
    language: languageSchema,
    slug: slugSchema,
    headline: z.string(),
    original: z.literal(true).optional().meta({ description: 'The version that the others were made from' }),
  })
  .meta({ id: 'Translation', description: 'A published version of the same article in another language' })
export type Translation = z.infer<typeof translationSchema>

const headShape = {
  slug: slugSchema,
  language: languageSchema,
  headline: textSchema.trim().min(1, 'must not be empty').max(500),
  standfirst: textSchema
    .trim()
    .min(1)
    .max(2_000)
    .optional()
    .meta({ description: 'The summary under the headline' }),
  authors: z.array(authorSchema).max(50),
  section: sectionSchema,
  tags: z.array(tagSchema).max(200),
  places: z.array(placeSchema).max(100),
  image: imageSchema.optional(),
  genre: genreSchema,
  pinned: z.boolean().meta({ description: 'Leads the front page until it is unpinned' }),
  sources: z.array(sourceSchema).max(200),
  corrections: z.array(correctionSchema).max(200),
  partnerships: z.array(slugSchema).max(50).meta({ description: 'Slugs of the partnerships it is about' }),
  translationOf: idSchema.optional().meta({ description: 'The article that this one is a version of' }),
  status: articleStatusSchema,
  withdrawal: withdrawalSchema.optional(),
  datePublished: instantSchema.optional().meta({ description: 'May lie ahead: it appears then' }),
  dateModified: instantSchema.optional().meta({ description: 'Only for edits that a reader should know of' }),
}

/** What a writer hands in. The store adds the identity, the revision and the dates of record. */
export const articleDraftSchema = z
  .strictObject({ ...headShape, body: bodySchema })
  .superRefine(checkPublication)
  .meta({ id: 'ArticleDraft', description: 'An article as it is handed in' })
export type ArticleDraft = z.infer<typeof articleDraftSchema>

const recordShape = {
  id: idSchema,
  dateCreated: instantSchema,
  revision: z.int().min(1).meta({ description: 'Grows by one with every edit' }),
  translations: z.array(translationSchema),
}

/** An article without its body: what lists give. */
export const articleHeadSchema = z
  .strictObject({ ...recordShape, ...headShape })
  .meta({ id: 'ArticleHead', description: 'An article without its body' })
export type ArticleHead = z.infer<typeof articleHeadSchema>

/** The whole story, as it is stored and as readers of the API get it. */
export const articleSchema = z
  .strictObject({ ...recordShape, ...headShape, body: bodySchema })
  .superRefine(checkPublication)
  .meta({ id: 'Article', description: 'The story itself, with its body, authors and history' })
export type Article = z.infer<typeof articleSchema>

interface Publication {
  status: ArticleStatus
  datePublished?: string | undefined
  dateModified?: string | undefined
  withdrawal?: Withdrawal | undefined
}

function checkPublication(article: Publication, context: z.core.$RefinementCtx): void {
  const complain = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  const { status, datePublished, dateModified, withdrawal } = article
  if (status === 'published' && !datePublished)
    complain('datePublished', 'is required once an article is published')
  // What programs send where they have no date: 0001-01-01, the least that they can hold.
  if (datePublished && datePublished < '1400') complain('datePublished', 'lies before there were newspapers')
  if (status === 'withdrawn' && !withdrawal) complain('withdrawal', 'is required: readers are told why')
  if (status !== 'withdrawn' && withdrawal) complain('withdrawal', 'belongs to withdrawn articles only')
  if (datePublished && dateModified && dateModified < datePublished)
    complain('dateModified', 'lies before datePublished')
}

/**
 * True when everybody may read it: published, and its moment has come.
 *
 * @param now epoch milliseconds
 */
export function isPublic(article: Pick<Article, 'status' | 'datePublished'>, now: number): boolean {
  return (
    article.status === 'published' &&
    article.datePublished !== undefined &&
    Date.parse(article.datePublished) <= now
  )
}
