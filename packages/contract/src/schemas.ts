import {
  articleHeadSchema,
  idSchema,
  instantSchema,
  languageSchema,
  localeSchema,
  postSchema,
  slugSchema,
  translationSchema,
} from '@news/domain'
import { z } from 'zod'

export const maxPageSize = 100

/** Where a list goes on. Made by the server and opaque to everyone else. */
export const cursorSchema = z
  .string()
  .max(500)
  .regex(/^[\w-]+$/, 'is not a cursor that this server made')
  .meta({ id: 'Cursor', description: 'Where a list goes on; opaque, made by the server' })

/** A whole number in a query, within its bounds. */
export function wholeNumber(min: number, max: number) {
  return z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(min, `must be ${min} or more`)
    .max(max, `must be ${max} or less`)
}

const limitSchema = wholeNumber(1, maxPageSize).default(20).meta({ description: 'How many at the most' })

/** The query that every list understands. */
export const pageQuery = { limit: limitSchema, after: cursorSchema.optional() }

/** An IANA time zone that the runtime knows. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, 'is not a time zone such as "Europe/Kyiv"')
  .meta({ id: 'TimeZone', description: 'IANA time zone', examples: ['Europe/Kyiv'] })

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

/** One page of a list; `next` is the cursor of the following one, null on the last. */
export function pageOf<Item extends z.ZodType>(item: Item, id: string) {
  return z
    .strictObject({
      items: z.array(item),
      next: cursorSchema.nullable().meta({ description: 'Cursor of the following page; null on the last' }),
    })
    .meta({ id, description: 'One page of a list' })
}

/** RFC 9457. `errors` names every fault of the request with a JSON Pointer (RFC 6901). */
export const problemSchema = z
  .strictObject({
    type: z
      .string()
      .meta({ description: 'URI of the kind of problem; about:blank when the status says it all' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z
      .array(
        z.strictObject({
          pointer: z
            .string()
            .meta({ description: 'JSON Pointer into the body, or into the query or path parameters' }),
          in: z.enum(['path', 'query', 'header', 'body']),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457)' })
export type Problem = z.infer<typeof problemSchema>

/** A moment put into words, with the instant at which the words become false. */
export const timeInWordsSchema = z
  .strictObject({
    text: z.string().meta({ examples: ['44 хвилини тому'] }),
    datetime: instantSchema,
    absolute: z.string().meta({ examples: ['2 жовтня 2025 р. о 15:20'] }),
    nextChangeAt: instantSchema
      .nullable()
      .meta({ description: 'When the text becomes false; null if never' }),
  })
  .meta({ id: 'TimeInWords', description: 'A moment in words, and when the words become false' })
export type TimeInWords = z.infer<typeof timeInWordsSchema>

/** A post with its publication time in the words of the language and zone asked for. */
export const timedPostSchema = postSchema
  .extend({ published: timeInWordsSchema })
  .meta({ id: 'TimedPost', description: 'A post with its age in words' })
export type TimedPost = z.infer<typeof timedPostSchema>

export const articlePageSchema = pageOf(articleHeadSchema, 'ArticlePage')
export const postPageSchema = pageOf(timedPostSchema, 'PostPage')

/** Where the words that were asked for stand in a text: begin and end in UTF-16 code units, in the order of the text. */
const matchesSchema = z
  .array(z.tuple([z.int().min(0), z.int().min(0)]))
  .meta({ description: 'Where the words asked for stand: begin and end, in UTF-16 code units' })

export const searchHitSchema = timedPostSchema
  .extend({
    headlineMatches: matchesSchema,
    snippet: z
      .strictObject({ text: z.string(), matches: matchesSchema })
      .meta({ description: 'The place of the text that fits best; never HTML' }),
    alsoIn: z
      .array(translationSchema)
      .meta({ description: 'The versions in other languages that answer the question, too' }),
  })
  .meta({ id: 'SearchHit', description: 'An article that was found, and what in it was found' })
export type SearchHit = z.infer<typeof searchHitSchema>

export const searchPageSchema = z
  .strictObject({
    items: z.array(searchHitSchema),
    next: cursorSchema.nullable().meta({ description: 'Cursor of the following page; null on the last' }),
    total: z.int().min(0).meta({ description: 'How many articles were found, as far as they were counted' }),
    isTotalExact: z.boolean().meta({ description: 'False when there are more than were counted' }),
    didYouMean: z
      .string()
      .nullable()
      .meta({ description: 'Where nothing was found: a question near to it that finds something' }),
  })
  .meta({ id: 'SearchPage', description: 'One page of what was found' })

export type SearchPage = z.infer<typeof searchPageSchema>

/** What may be meant by what was typed so far. */
export const suggestionSchema = z
  .strictObject({
    kind: z.enum(['article', 'tag', 'author', 'municipality']),
    slug: slugSchema,
    text: z.string().meta({ description: 'The headline or the name' }),
    language: languageSchema.optional().meta({ description: 'The language of a headline' }),
    matches: matchesSchema,
  })
  .meta({
    id: 'Suggestion',
    description: 'An article, a tag, a person or a municipality that begins as was typed',
  })
export type Suggestion = z.infer<typeof suggestionSchema>

export const suggestionListSchema = z
  .strictObject({ items: z.array(suggestionSchema) })
  .meta({ id: 'SuggestionList', description: 'What may be meant by what was typed so far' })

/** In which order articles that were found are given. */
export const searchOrders = ['relevance', 'newest', 'oldest'] as const
export type SearchOrder = (typeof searchOrders)[number]

/** How far back a search may be told to go. */
export const searchPeriods = ['day', 'week', 'month', 'year'] as const
export type SearchPeriod = (typeof searchPeriods)[number]

/** The longest question that is answered, in characters. */
export const maxQueryLength = 200

/** What a list of articles or posts may be narrowed by. */
export const articleFilters = {
  section: slugSchema.optional().meta({ description: 'In this section' }),
  tag: slugSchema.optional().meta({ description: 'With this tag' }),
  author: slugSchema.optional().meta({ description: 'By this author' }),
  partnership: slugSchema.optional().meta({ description: 'About this partnership' }),
  municipality: slugSchema.optional().meta({ description: 'About a partnership of this municipality' }),
  language: languageSchema.optional().meta({ description: 'Written in this language' }),
  publishedFrom: instantSchema.optional().meta({ description: 'At this moment or later' }),
  publishedBefore: instantSchema.optional().meta({ description: 'Before this moment' }),
  edition: localeSchema.optional().meta({
    description: 'Every story once: in this language where such a version is published, else in its original',
  }),
  pinned: z.stringbool().optional().meta({ description: 'Only pinned articles, or only others' }),
}

/** One entry of the log of changes. */
export const changeSchema = z
  .strictObject({
    cursor: cursorSchema.meta({ description: 'Ask for what comes after it' }),
    at: instantSchema,
    type: z.enum(['article', 'partnership']),
    action: z.enum(['created', 'updated', 'corrected', 'withdrawn', 'deleted']),
    id: idSchema,
    slug: slugSchema,
    revision: z.int().min(1),
  })
  .meta({ id: 'Change', description: 'An entry of the log of changes; ordered and without gaps' })
export type Change = z.infer<typeof changeSchema>

export const changeLogSchema = z
  .strictObject({
    items: z.array(changeSchema),
    next: cursorSchema.meta({ description: 'Ask again with after=next; never null: a log has no end' }),
  })
  .meta({ id: 'ChangeLog', description: 'A part of the log of changes' })
export type ChangeLog = z.infer<typeof changeLogSchema>

/** What a webhook is sent. */
export const webhookMessageSchema = changeLogSchema
  .extend({
    after: cursorSchema.meta({
      description:
        'Where the message before this one ended. Whoever had another last asks the log with the cursor of that one: it goes on there, or the answer is 410, because a backup was restored',
    }),
  })
  .meta({ id: 'WebhookMessage', description: 'What is new in the log, of the types that were asked for' })
export type WebhookMessage = z.infer<typeof webhookMessageSchema>

/** What stands in the log and was not taken back. */
export const snapshotItemSchema = changeSchema
  .pick({ type: true, id: true, slug: true, revision: true })
  .meta({ id: 'SnapshotItem', description: 'Something that everybody may read, and its revision' })
export type SnapshotItem = z.infer<typeof snapshotItemSchema>

export const snapshotSchema = z
  .strictObject({
    items: z.array(snapshotItemSchema),
    next: cursorSchema.nullable().meta({ description: 'Cursor of the following page; null on the last' }),
    changes: cursorSchema.meta({
      description: 'Where the log stood at the first page: follow it from here when the last page is read',
    }),
  })
  .meta({ id: 'Snapshot', description: 'One page of all that the log would tell of' })
