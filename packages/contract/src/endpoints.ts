import { articleSchema, localeSchema, partnershipSchema, sectionSchema, slugSchema } from '@news/domain'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import {
  articleFilters,
  articlePageSchema,
  changeLogSchema,
  cursorSchema,
  maxQueryLength,
  pageOf,
  pageQuery,
  postPageSchema,
  searchPageSchema,
  timeZoneSchema,
  wholeNumber,
} from './schemas.ts'

const slugParams = z.strictObject({ slug: slugSchema })

/** The longest that a follower of the log may ask to be kept waiting, in seconds. */
export const maxWaitSeconds = 30

/** In which words an age is told. */
const wording = {
  locale: localeSchema.default('uk').meta({ description: 'The language of the words for time' }),
  timeZone: timeZoneSchema
    .optional()
    .meta({ description: 'Whose midnight makes a yesterday; the newsroom’s when absent' }),
}

/** Every operation of the API, by its operationId. */
export const endpoints = {
  listArticles: defineEndpoint({
    method: 'get',
    path: '/v1/articles',
    tag: 'Articles',
    summary: 'Published articles without their bodies, the newest first',
    query: z.strictObject({ ...articleFilters, ...pageQuery }),
    answer: articlePageSchema,
    problems: [400],
  }),
  getArticle: defineEndpoint({
    method: 'get',
    path: '/v1/articles/{slug}',
    tag: 'Articles',
    summary: 'One article with its body; 410 with the reason when it was withdrawn',
    params: slugParams,
    answer: articleSchema,
    problems: [400, 404, 410],
  }),
  listPosts: defineEndpoint({
    method: 'get',
    path: '/v1/posts',
    tag: 'Posts',
    summary: 'The stream of recent publications, the newest first, with their age in words',
    query: z.strictObject({
      ...articleFilters,
      ...wording,
      ...pageQuery,
    }),
    answer: postPageSchema,
    problems: [400],
  }),
  search: defineEndpoint({
    method: 'get',
    path: '/v1/search',
    tag: 'Search',
    summary:
      'Articles by their words in any form and script: those with all words in the headline first, then the newest',
    query: z.strictObject({
      q: z
        .string()
        .trim()
        .min(1, 'must not be empty')
        .max(maxQueryLength, `must not be longer than ${maxQueryLength} characters`)
        .meta({
          description: 'Words, all of which must occur; "a phrase"; -without',
          examples: ['угода Вупперталь'],
        }),
      section: articleFilters.section,
      language: articleFilters.language,
      ...wording,
      ...pageQuery,
    }),
    answer: searchPageSchema,
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
  listPartnerships: defineEndpoint({
    method: 'get',
    path: '/v1/partnerships',
    tag: 'Partnerships',
    summary: 'Partnerships between municipalities, by slug',
    query: z.strictObject({ ...pageQuery }),
    answer: pageOf(partnershipSchema, 'PartnershipPage'),
    problems: [400],
  }),
  getPartnership: defineEndpoint({
    method: 'get',
    path: '/v1/partnerships/{slug}',
    tag: 'Partnerships',
    summary: 'One partnership: its members as each side sees it, its milestones and their claims',
    params: slugParams,
    answer: partnershipSchema,
    problems: [400, 404],
  }),
  listChanges: defineEndpoint({
    method: 'get',
    path: '/v1/changes',
    tag: 'Changes',
    summary: 'The log of changes after a cursor, oldest first; waits for the next one if asked to',
    query: z.strictObject({
      after: cursorSchema.optional().meta({ description: 'From the beginning when absent' }),
      limit: wholeNumber(1, 1_000).default(100),
      wait: wholeNumber(0, maxWaitSeconds)
        .default(0)
        .meta({ description: 'Seconds to wait for a change when there is none yet' }),
    }),
    answer: changeLogSchema,
    problems: [400],
  }),
  getOpenApi: defineEndpoint({
    method: 'get',
    path: '/v1/openapi.json',
    tag: 'Description',
    summary: 'This description (OpenAPI 3.1)',
    answer: z
      .looseObject({ openapi: z.string() })
      .meta({ id: 'OpenApiDocument', description: 'An OpenAPI document' }),
    problems: [],
  }),
  getHealth: defineEndpoint({
    method: 'get',
    path: '/healthz',
    tag: 'Operations',
    summary: 'Whether the process runs',
    answer: z
      .strictObject({ status: z.literal('ok') })
      .meta({ id: 'Health', description: 'The process runs' }),
    problems: [],
  }),
} as const

export type Endpoints = typeof endpoints
export type OperationId = keyof Endpoints
