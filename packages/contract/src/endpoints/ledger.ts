import { localeSchema, partnershipDraftSchema, partnershipSchema, proposalsSchema } from '@news/domain'
import { z } from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import {
  listedMunicipalitySchema,
  milestoneFilters,
  milestonePageSchema,
  municipalityPageSchema,
  partnershipFilters,
  partnershipReviewSchema,
  partnershipRevisionListSchema,
  partnershipRevisionSchema,
  proposalInputSchema,
  rgreListSchema,
  twinningSchema,
} from '../partnership-schemas.ts'
import { pageOf, pageQuery } from '../schemas.ts'
import { fieldsOf, selectedPage } from '../selection.ts'
import { calendarPaths } from '../site-paths.ts'
import { mergePatchSchema } from '../writing-schemas.ts'
import { nothing, revisionParams, slugParams } from './parts.ts'

const reading = { method: 'get', tag: 'Partnerships', params: slugParams, problems: [400, 404] } as const
const calendarQuery = z.strictObject({ locale: localeSchema.default('uk') })

/** Programs read a calendar as a whole, again and again: one of all partnerships shows no more than these. */
export const mostOnCalendar = 500

const change = {
  tag: 'Writing',
  scope: 'partnerships:write',
  params: slugParams,
  precondition: 'if-match',
  answer: partnershipSchema,
  problems: [400, 401, 403, 404, 409, 412, 413, 415, 422, 428],
} as const

/** The ledger of partnerships: everybody reads it, who has a token writes it. */
export const ledger = {
  listPartnerships: defineEndpoint({
    method: 'get',
    path: '/v1/partnerships',
    tag: 'Partnerships',
    summary: 'Partnerships between municipalities, by slug',
    query: z.strictObject({ ...partnershipFilters, fields: fieldsOf(partnershipSchema), ...pageQuery }),
    answer: pageOf(partnershipSchema, 'PartnershipPage'),
    selected: selectedPage(partnershipSchema, 'Partnership'),
    problems: [400],
  }),
  getPartnership: defineEndpoint({
    ...reading,
    path: '/v1/partnerships/{slug}',
    summary:
      'One partnership: its members as each side sees it, its milestones and their claims. Where in Ukraine something is to happen, only writers are told',
    optionalScope: 'partnerships:write',
    answer: partnershipSchema,
    problems: [400, 401, 404],
  }),
  getPartnershipReview: defineEndpoint({
    ...reading,
    path: '/v1/partnerships/{slug}/review',
    summary: 'What follows from the record: stages, what is next, where the sides differ, what to look at',
    answer: partnershipReviewSchema,
  }),
  getPartnershipJsonLd: defineEndpoint({
    ...reading,
    path: '/v1/partnerships/{slug}/jsonld',
    summary: 'The cities, events and papers of a partnership as JSON-LD (schema.org)',
    query: calendarQuery,
    answer: z
      .looseObject({ '@context': z.string() })
      .meta({ id: 'PartnershipJsonLd', description: 'Cities, events and papers (schema.org)' }),
    mediaType: 'application/ld+json',
  }),
  getPartnershipWikidata: defineEndpoint({
    ...reading,
    path: '/v1/partnerships/{slug}/wikidata',
    summary:
      'What Wikidata may be told (P190): only of a twinning to both sides that an editor has confirmed',
    answer: twinningSchema,
  }),
  getPartnershipQuickStatements: defineEndpoint({
    ...reading,
    path: '/v1/partnerships/{slug}/wikidata.txt',
    summary: 'The same as lines of QuickStatements; empty where Wikidata is told nothing',
    answer: z.string(),
    mediaType: 'text/plain',
  }),
  getPartnershipCalendar: defineEndpoint({
    ...reading,
    path: calendarPaths.of('{slug}'),
    summary: 'The milestones of a partnership whose days are known (RFC 5545)',
    query: calendarQuery,
    answer: z.string(),
    mediaType: 'text/calendar',
  }),
  getCalendar: defineEndpoint({
    method: 'get',
    path: calendarPaths.all,
    tag: 'Partnerships',
    summary: `The milestones of all partnerships whose days are known, the ${mostOnCalendar} latest of them (RFC 5545)`,
    query: calendarQuery,
    answer: z.string(),
    mediaType: 'text/calendar',
    problems: [400],
  }),
  listPartnershipRevisions: defineEndpoint({
    ...reading,
    path: '/v1/partnerships/{slug}/revisions',
    summary: 'The states of a record, the newest first',
    answer: partnershipRevisionListSchema,
  }),
  getPartnershipRevision: defineEndpoint({
    ...reading,
    path: '/v1/partnerships/{slug}/revisions/{revision}',
    summary: 'A record as it once was',
    params: revisionParams,
    answer: partnershipRevisionSchema,
  }),
  listMilestones: defineEndpoint({
    method: 'get',
    path: '/v1/milestones',
    tag: 'Partnerships',
    summary: 'Milestones of all partnerships in the order of time',
    query: z.strictObject({ ...milestoneFilters, ...pageQuery }),
    answer: milestonePageSchema,
    problems: [400],
  }),
  listMunicipalities: defineEndpoint({
    method: 'get',
    path: '/v1/municipalities',
    tag: 'Partnerships',
    summary: 'Municipalities that have part in partnerships, by slug',
    query: z.strictObject({ country: partnershipFilters.country, ...pageQuery }),
    answer: municipalityPageSchema,
    problems: [400],
  }),
  getMunicipality: defineEndpoint({
    ...reading,
    path: '/v1/municipalities/{slug}',
    summary: 'One municipality: its names, its numbers, its partnerships',
    answer: listedMunicipalitySchema,
  }),
  exportRgre: defineEndpoint({
    method: 'get',
    path: '/v1/exports/rgre.json',
    tag: 'Partnerships',
    summary: 'All partnerships of German municipalities in the categories of the RGRE',
    answer: rgreListSchema,
    problems: [],
  }),
  exportRgreCsv: defineEndpoint({
    method: 'get',
    path: '/v1/exports/rgre.csv',
    tag: 'Partnerships',
    summary: 'The same as CSV (RFC 4180)',
    answer: z.string(),
    mediaType: 'text/csv',
    problems: [],
  }),
  proposeMilestones: defineEndpoint({
    method: 'post',
    path: '/v1/partnerships/{slug}/proposals',
    tag: 'Writing',
    summary:
      'Milestones that an article seems to tell of, each with its sentence and its doubts, and words that contradict the record. Writes nothing: a person confirms',
    scope: 'partnerships:write',
    params: slugParams,
    body: proposalInputSchema,
    answer: proposalsSchema,
    problems: [400, 401, 403, 404, 413, 415, 422],
  }),
  createPartnership: defineEndpoint({
    method: 'post',
    path: '/v1/partnerships',
    tag: 'Writing',
    summary: 'Writes the record of a new partnership',
    scope: 'partnerships:write',
    body: partnershipDraftSchema,
    repeatable: true,
    answer: partnershipSchema,
    successes: [201],
    problems: [400, 401, 403, 409, 413, 415, 422],
  }),
  replacePartnership: defineEndpoint({
    ...change,
    method: 'put',
    path: '/v1/partnerships/{slug}',
    summary: 'Replaces the record of a partnership, or writes a new one under this slug',
    precondition: 'if-match or if-none-match',
    body: partnershipDraftSchema,
    successes: [200, 201],
  }),
  patchPartnership: defineEndpoint({
    ...change,
    method: 'patch',
    path: '/v1/partnerships/{slug}',
    summary: 'Changes some fields of a record; lists go as a whole, the slug stays',
    body: mergePatchSchema,
    bodyType: 'application/merge-patch+json',
  }),
  deletePartnership: defineEndpoint({
    ...change,
    method: 'delete',
    path: '/v1/partnerships/{slug}',
    summary:
      'Takes a record away that should never have been; a partnership that is over gets a milestone “end” instead',
    answer: nothing,
    successes: [204],
  }),
  restorePartnershipRevision: defineEndpoint({
    ...change,
    method: 'post',
    path: '/v1/partnerships/{slug}/revisions/{revision}/restore',
    summary: 'Makes an earlier state of a record the newest one',
    params: revisionParams,
  }),
} as const
