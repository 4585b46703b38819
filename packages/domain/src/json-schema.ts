import { z } from 'zod'
import { articleDraftSchema, articleHeadSchema, articleSchema, correctionSchema } from './article/article.ts'
import { blockSchema, bodySchema } from './article/body.ts'
import { imageSchema } from './article/image.ts'
import { postSchema } from './article/post.ts'
import { authorSchema, placeSchema, sectionSchema, tagSchema } from './article/reference.ts'
import { claimSchema } from './partnership/claim.ts'
import { conflictSchema } from './partnership/conflicts.ts'
import { fuzzyDateSchema } from './partnership/fuzzy-date.ts'
import { milestoneSchema } from './partnership/milestone.ts'
import { municipalitySchema } from './partnership/municipality.ts'
import { partnershipDraftSchema, partnershipSchema } from './partnership/partnership.ts'
import {
  milestoneProposalSchema,
  proposalsSchema,
  termWarningSchema,
} from './partnership/proposals/proposal.ts'
import { sourceSchema } from './source.ts'

/** The schema of every type that crosses the boundary of a program, by the name of the type. */
export const schemas = {
  Article: articleSchema,
  ArticleDraft: articleDraftSchema,
  ArticleHead: articleHeadSchema,
  Author: authorSchema,
  Block: blockSchema,
  Body: bodySchema,
  Claim: claimSchema,
  Conflict: conflictSchema,
  Correction: correctionSchema,
  FuzzyDate: fuzzyDateSchema,
  Image: imageSchema,
  Milestone: milestoneSchema,
  MilestoneProposal: milestoneProposalSchema,
  Municipality: municipalitySchema,
  Partnership: partnershipSchema,
  PartnershipDraft: partnershipDraftSchema,
  Place: placeSchema,
  Post: postSchema,
  Proposals: proposalsSchema,
  Section: sectionSchema,
  Source: sourceSchema,
  Tag: tagSchema,
  TermWarning: termWarningSchema,
} as const

/**
 * A type as JSON Schema (2020-12), for programs that are not written in TypeScript. It holds the shapes; rules between
 * fields, such as "a published article has a date", are told by the zod schemas alone.
 *
 * @example jsonSchema('Article').$ref // '#/$defs/Article'
 */
export function jsonSchema(name: keyof typeof schemas): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schemas[name], { target: 'draft-2020-12' })
}
