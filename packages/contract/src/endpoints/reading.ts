import { articleHeadSchema, articleSchema, authorSchema, sectionSchema, tagSchema } from '@news/domain'
import { z } from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import {
  articleFilters,
  articlePageSchema,
  maxQueryLength,
  pageOf,
  pageQuery,
  postPageSchema,
  searchHitSchema,
  searchOrders,
  searchPageSchema,
  searchPeriods,
  suggestionListSchema,
  timedPostSchema,
  wholeNumber,
} from '../schemas.ts'
import { fieldsOf, selected, selectedPage } from '../selection.ts'
import { correctionPageSchema, revisionSchema, wholeRevisionSchema } from '../writing-schemas.ts'
import { revisionParams, slugParams, wording } from './parts.ts'

/** A question to the search. */
const questionSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(maxQueryLength, `must not be longer than ${maxQueryLength} characters`)

const articleProblems = [400, 404, 410] as const

/** The operations that read what is published; nobody needs a token for them. */
export const reading = {
  findAddress: defineEndpoint({
    method: 'get',
    path: '/v1/addresses',
    tag: 'Sections',
    summary: 'Where an address of the site that was here before leads now',
    query: z.strictObject({
      address: z
        .string()
        .max(2_000)
        .regex(/^\/(?!\/)/, 'must be a path, perhaps with a query')
        .meta({ description: 'Path and query as they were', examples: ['/2025/10/rada/', '/?p=12'] }),
    }),
    answer: z
      .strictObject({ path: z.string().meta({ examples: ['/news/rada'] }) })
      .meta({ id: 'AddressTarget', description: 'The path on this site of what is meant' }),
    problems: [400, 404],
  }),
  listArticles: defineEndpoint({
    method: 'get',
    path: '/v1/articles',
    tag: 'Articles',
    summary: 'Published articles without their bodies, the newest first',
    query: z.strictObject({
      q: questionSchema.optional().meta({
        description: 'With all of these words in any form; "a phrase"; -without',
        examples: ['угода'],
      }),
      ...articleFilters,
      fields: fieldsOf(articleHeadSchema),
      ...pageQuery,
    }),
    answer: articlePageSchema,
    selected: selectedPage(articleHeadSchema, 'ArticleHead'),
    problems: [400],
  }),
  getArticle: defineEndpoint({
    method: 'get',
    path: '/v1/articles/{slug}',
    tag: 'Articles',
    summary:
      'One article with its body; 410 with the reason when it was withdrawn. With a token, whatever its status',
    params: slugParams,
    query: z.strictObject({ fields: fieldsOf(articleSchema) }),
    optionalScope: 'articles:write',
    movable: true,
    answer: articleSchema,
    selected: selected(articleSchema, 'SelectedArticle'),
    problems: [400, 401, 404, 410],
  }),
  getArticleHtml: defineEndpoint({
    method: 'get',
    path: '/v1/articles/{slug}/body.html',
    tag: 'Articles',
    summary: 'The body of an article as HTML, without anything that acts',
    params: slugParams,
    movable: true,
    answer: z.string(),
    mediaType: 'text/html',
    problems: articleProblems,
  }),
  getArticleMarkdown: defineEndpoint({
    method: 'get',
    path: '/v1/articles/{slug}/body.md',
    tag: 'Articles',
    summary: 'The body of an article as Markdown',
    params: slugParams,
    movable: true,
    answer: z.string(),
    mediaType: 'text/markdown',
    problems: articleProblems,
  }),
  getArticleText: defineEndpoint({
    method: 'get',
    path: '/v1/articles/{slug}/body.txt',
    tag: 'Articles',
    summary: 'The words of an article',
    params: slugParams,
    movable: true,
    answer: z.string(),
    mediaType: 'text/plain',
    problems: articleProblems,
  }),
  getArticleNinjs: defineEndpoint({
    method: 'get',
    path: '/v1/articles/{slug}/ninjs',
    tag: 'Articles',
    summary: 'An article as ninjs 3 (IPTC)',
    params: slugParams,
    movable: true,
    answer: z
      .looseObject({ uri: z.string() })
      .meta({ id: 'Ninjs', description: 'A news item as IPTC ninjs 3' }),
    problems: articleProblems,
  }),
  listRevisions: defineEndpoint({
    method: 'get',
    path: '/v1/articles/{slug}/revisions',
    tag: 'Articles',
    summary: 'The states of an article that everybody could read, the newest first',
    params: slugParams,
    movable: true,
    answer: z
      .strictObject({ items: z.array(revisionSchema) })
      .meta({ id: 'RevisionList', description: 'The states of an article' }),
    problems: articleProblems,
  }),
  getRevision: defineEndpoint({
    method: 'get',
    path: '/v1/articles/{slug}/revisions/{revision}',
    tag: 'Articles',
    summary: 'An article as it once was',
    params: revisionParams,
    movable: true,
    answer: wholeRevisionSchema,
    problems: articleProblems,
  }),
  listCorrections: defineEndpoint({
    method: 'get',
    path: '/v1/corrections',
    tag: 'Articles',
    summary: 'The mistakes that readers were told of, the newest first',
    query: z.strictObject({ ...pageQuery }),
    answer: correctionPageSchema,
    problems: [400],
  }),
  listPosts: defineEndpoint({
    method: 'get',
    path: '/v1/posts',
    tag: 'Posts',
    summary: 'The stream of recent publications, the newest first, with their age in words',
    query: z.strictObject({
      ...articleFilters,
      ...wording,
      fields: fieldsOf(timedPostSchema),
      ...pageQuery,
    }),
    answer: postPageSchema,
    selected: selectedPage(timedPostSchema, 'Post'),
    problems: [400],
  }),
  search: defineEndpoint({
    method: 'get',
    path: '/v1/search',
    tag: 'Search',
    summary:
      'Articles by their words in any form and script: those with all words in the headline first, then the newest',
    query: z.strictObject({
      q: questionSchema.meta({
        description: 'Words, all of which must occur; "a phrase"; -without',
        examples: ['угода Вупперталь'],
      }),
      typing: z
        .stringbool()
        .default(false)
        .meta({ description: 'Whether the last word, of four letters or more, may be the beginning of one' }),
      order: z
        .enum(searchOrders, 'must be "relevance", "newest" or "oldest"')
        .default('relevance')
        .meta({ description: 'With all words in the headline first, then the newest; or by date alone' }),
      section: articleFilters.section,
      tag: articleFilters.tag,
      author: articleFilters.author,
      partnership: articleFilters.partnership,
      municipality: articleFilters.municipality,
      language: articleFilters.language,
      publishedFrom: articleFilters.publishedFrom,
      publishedBefore: articleFilters.publishedBefore,
      within: z
        .enum(searchPeriods, 'must be "day", "week", "month" or "year"')
        .optional()
        .meta({ description: 'Published in the last 24 hours, or the last 7, 30 or 365 days' }),
      edition: articleFilters.edition.meta({
        description:
          'Every story once: in this language where such a version answers, else in its original, else in another',
      }),
      ...wording,
      fields: fieldsOf(searchHitSchema),
      ...pageQuery,
    }),
    answer: searchPageSchema,
    selected: searchPageSchema
      .extend({ items: z.array(selected(searchHitSchema, 'SelectedSearchHit')) })
      .meta({ id: 'SelectedSearchPage', description: 'The same, with the fields that were asked for' }),
    problems: [400],
  }),
  suggest: defineEndpoint({
    method: 'get',
    path: '/v1/search/suggest',
    tag: 'Search',
    summary:
      'Tags, people and municipalities, and headlines, with words that begin as those that are being typed',
    query: z.strictObject({
      q: questionSchema.meta({ description: 'What was typed so far', examples: ['вуп'] }),
      locale: wording.locale,
      limit: wholeNumber(1, 20)
        .default(5)
        .meta({ description: 'How many names, and how many headlines, at the most' }),
    }),
    answer: suggestionListSchema,
    problems: [400],
  }),
  listSections: defineEndpoint({
    method: 'get',
    path: '/v1/sections',
    tag: 'Sections',
    summary: 'The sections that hold published articles, in the order of the newspaper',
    answer: z
      .strictObject({ items: z.array(sectionSchema) })
      .meta({ id: 'SectionList', description: 'The sections of the newspaper' }),
    problems: [],
  }),
  getSection: defineEndpoint({
    method: 'get',
    path: '/v1/sections/{slug}',
    tag: 'Sections',
    summary: 'One section that holds published articles',
    params: slugParams,
    answer: sectionSchema,
    problems: [400, 404],
  }),
  listTags: defineEndpoint({
    method: 'get',
    path: '/v1/tags',
    tag: 'Sections',
    summary: 'The tags of published articles, by slug',
    query: z.strictObject({ ...pageQuery }),
    answer: pageOf(tagSchema, 'TagPage'),
    problems: [400],
  }),
  getTag: defineEndpoint({
    method: 'get',
    path: '/v1/tags/{slug}',
    tag: 'Sections',
    summary: 'One tag of published articles',
    params: slugParams,
    answer: tagSchema,
    problems: [400, 404],
  }),
  listAuthors: defineEndpoint({
    method: 'get',
    path: '/v1/authors',
    tag: 'Sections',
    summary: 'The authors of published articles, by slug',
    query: z.strictObject({ ...pageQuery }),
    answer: pageOf(authorSchema, 'AuthorPage'),
    problems: [400],
  }),
  getAuthor: defineEndpoint({
    method: 'get',
    path: '/v1/authors/{slug}',
    tag: 'Sections',
    summary: 'One author of published articles',
    params: slugParams,
    answer: authorSchema,
    problems: [400, 404],
  }),
} as const
