import { type ArticleInput, articleInputSchema, type BodyInput } from '@news/contract'
import type { ArticleDraft, Body } from '@news/domain'
import { inPlainWords } from '@news/domain'
import { htmlToBody, type Left, markdownToBody } from '@news/domain/markup'
import { slugify } from '@news/domain/text'
import { mergePatch } from './merge-patch.ts'

/** An article as a writer wants it. */
export interface Intended {
  draft: ArticleDraft
  /** What of its markup has no place in a body. */
  left: Left
}

interface Filling {
  /** The slug when the writer gives none. */
  slug?: string
  /** When it was published, if it was. */
  datePublished?: string | undefined
  /** Epoch milliseconds: what is published without a date is published now. */
  now: number
}

/** Makes blocks of markup, and fills in what a writer may leave out. */
export function toIntended(input: ArticleInput, { slug, datePublished, now }: Filling): Intended {
  const { body, left } = readBody(input.body)
  const published = input.datePublished ?? datePublished ?? new Date(now).toISOString()
  const draft = {
    ...input,
    slug: input.slug ?? slug ?? (slugify(input.headline) || 'article'),
    ...(input.status === 'published' && { datePublished: published }),
    body,
  }
  return { draft, left }
}

function readBody(input: BodyInput): { body: Body; left: Left } {
  if ('html' in input) return htmlToBody(input.html)
  if ('markdown' in input) return markdownToBody(input.markdown)
  return { body: input, left: new Map() }
}

/**
 * An article with some of its fields changed.
 *
 * @throws ZodError for what is no article then
 */
export function toPatched(draft: ArticleDraft, patch: Record<string, unknown>, now: number): Intended {
  const input = articleInputSchema.parse(mergePatch(draft, patch), { error: inPlainWords })
  return toIntended(input, { slug: draft.slug, datePublished: draft.datePublished, now })
}
