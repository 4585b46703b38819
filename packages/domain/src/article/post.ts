import { z } from 'zod'
import { excerpt } from '../text/index.ts'
import { idSchema, instantSchema, languageSchema, slugSchema } from '../values.ts'
import { type Article, type ArticleHead, genreSchema } from './article.ts'
import { leadText } from './body-text.ts'
import { imageSchema } from './image.ts'
import { authorSchema, sectionSchema } from './reference.ts'

/**
 * A post is the entry of an article in the stream of recent publications (schema.org calls its own posts a kind of
 * article; ours only point to one). It is made from the article and never stored beside it.
 */
export const postSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'The id of its article' }),
    slug: slugSchema.meta({ description: 'The slug of its article' }),
    language: languageSchema,
    headline: z.string(),
    excerpt: z.string(),
    image: imageSchema.optional(),
    authors: z.array(authorSchema),
    section: sectionSchema,
    genre: genreSchema,
    pinned: z.boolean(),
    datePublished: instantSchema,
    dateModified: instantSchema.optional(),
  })
  .meta({ id: 'Post', description: 'An entry of the stream of recent publications, pointing to its article' })
export type Post = z.infer<typeof postSchema>

const excerptLength = 220

/** The words of an article's entry in the stream: its standfirst, else the beginning of its text. */
export function articleExcerpt(article: Pick<Article, 'standfirst' | 'body'>): string {
  return article.standfirst ?? excerpt(leadText(article.body), { characters: excerptLength })
}

/**
 * The entry of an article in the stream.
 *
 * @param words from {@link articleExcerpt}; stores keep it beside the article so that lists need no bodies
 * @throws RangeError for an article that has no publication date
 */
export function toPost(article: ArticleHead, words: string): Post {
  const { datePublished } = article
  if (datePublished === undefined) throw new RangeError(`article ${article.slug} has no publication date`)
  return {
    id: article.id,
    slug: article.slug,
    language: article.language,
    headline: article.headline,
    excerpt: words,
    ...(article.image && { image: article.image }),
    authors: article.authors,
    section: article.section,
    genre: article.genre,
    pinned: article.pinned,
    datePublished,
    ...(article.dateModified && { dateModified: article.dateModified }),
  }
}
