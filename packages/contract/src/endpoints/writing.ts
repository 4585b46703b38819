import { z } from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { articlePageSchema, pageQuery } from '../schemas.ts'
import {
  articleInputSchema,
  correctionInputSchema,
  mergePatchSchema,
  publicationSchema,
  withdrawalInputSchema,
  writtenArticleSchema,
} from '../writing-schemas.ts'
import { nothing, revisionParams, slugParams } from './parts.ts'

const conditional = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428] as const

/** What every change of an article has in common. */
const change = {
  tag: 'Writing',
  scope: 'articles:write',
  params: slugParams,
  precondition: 'if-match',
  answer: writtenArticleSchema,
  problems: conditional,
} as const

/** The operations with which articles are written; each needs a token. */
export const writing = {
  createArticle: defineEndpoint({
    method: 'post',
    path: '/v1/articles',
    tag: 'Writing',
    summary: 'Writes a new article; a draft unless it says otherwise',
    scope: 'articles:write',
    body: articleInputSchema,
    repeatable: true,
    answer: writtenArticleSchema,
    successes: [201],
    problems: [400, 401, 403, 409, 413, 415, 422],
  }),
  replaceArticle: defineEndpoint({
    ...change,
    method: 'put',
    path: '/v1/articles/{slug}',
    summary: 'Replaces an article, or writes a new one under this slug',
    precondition: 'if-match or if-none-match',
    body: articleInputSchema,
    successes: [200, 201],
  }),
  patchArticle: defineEndpoint({
    ...change,
    method: 'patch',
    path: '/v1/articles/{slug}',
    summary: 'Changes some fields of an article; a new slug leaves a redirect',
    body: mergePatchSchema,
    bodyType: 'application/merge-patch+json',
  }),
  deleteArticle: defineEndpoint({
    ...change,
    method: 'delete',
    path: '/v1/articles/{slug}',
    summary: 'Deletes an article that was never published; what readers have seen is withdrawn instead',
    answer: nothing,
    successes: [204],
  }),
  publishArticle: defineEndpoint({
    ...change,
    method: 'post',
    path: '/v1/articles/{slug}/publish',
    summary: 'Publishes an article now, or on its minute',
    body: publicationSchema,
  }),
  withdrawArticle: defineEndpoint({
    ...change,
    method: 'post',
    path: '/v1/articles/{slug}/withdraw',
    summary: 'Takes an article back: its address answers 410 with the reason ever after',
    body: withdrawalInputSchema,
  }),
  correctArticle: defineEndpoint({
    ...change,
    method: 'post',
    path: '/v1/articles/{slug}/corrections',
    summary: 'Corrects an article and tells its readers',
    body: correctionInputSchema,
  }),
  restoreRevision: defineEndpoint({
    ...change,
    method: 'post',
    path: '/v1/articles/{slug}/revisions/{revision}/restore',
    summary: 'Makes an earlier state the newest one; the slug stays',
    params: revisionParams,
  }),
  listDrafts: defineEndpoint({
    method: 'get',
    path: '/v1/drafts',
    tag: 'Writing',
    summary: 'Articles that are not published yet, drafts and scheduled ones, the newest first',
    scope: 'articles:write',
    query: z.strictObject({ ...pageQuery }),
    answer: articlePageSchema,
    problems: [400, 401, 403],
  }),
} as const
