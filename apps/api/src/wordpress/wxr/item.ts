import { inPlainWords } from '@news/domain'
import { z } from 'zod'
import type { SiteItem } from '../item.ts'
import { toInstant } from '../site-text.ts'
import type { RawRecord } from './record-reader.ts'

const number = z
  .string()
  .trim()
  .regex(/^\d{1,15}$/, 'is not a number')
  .transform(Number)

/** `2025-10-02 12:20:00` in UTC; WordPress writes zeros for what has no date yet. */
const moment = z
  .string()
  .trim()
  .transform((text): string | undefined => toInstant(`${text.replace(' ', 'T')}Z`))
  .optional()

const fieldsSchema = z.object({
  title: z.string().default(''),
  link: z.string().trim().default(''),
  pubDate: z.string().default('').transform(toInstant),
  'dc:creator': z.string().trim().default(''),
  'content:encoded': z.string().default(''),
  'excerpt:encoded': z.string().default(''),
  'wp:post_id': number,
  'wp:post_date_gmt': moment,
  'wp:post_modified_gmt': moment,
  'wp:post_name': z.string().trim().default(''),
  'wp:status': z.string().trim().min(1).default('publish'),
  'wp:post_parent': number.default(0),
  'wp:menu_order': z
    .string()
    .default('0')
    .transform((text) => Number.parseInt(text, 10) || 0),
  'wp:post_type': z.string().trim().min(1).default('post'),
  'wp:post_password': z.string().default(''),
  'wp:is_sticky': z
    .string()
    .default('0')
    .transform((text) => text.trim() === '1'),
  'wp:attachment_url': z.string().trim().default(''),
})

/** Reads an item, or says in words what is wrong with it. */
export function parseItem(record: RawRecord): SiteItem | { title: string; problem: string } {
  const parsed = fieldsSchema.safeParse(record.fields, { error: inPlainWords })
  const { title = '' } = record.fields
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { title, problem: `${issue?.path.join('.')} ${issue?.message}` }
  }
  const { data } = parsed
  return {
    id: data['wp:post_id'],
    type: data['wp:post_type'],
    status: data['wp:status'],
    title,
    link: data.link,
    name: data['wp:post_name'],
    creator: data['dc:creator'],
    content: data['content:encoded'],
    excerpt: data['excerpt:encoded'],
    published: data['wp:post_date_gmt'] ?? (data['wp:status'] === 'publish' ? data.pubDate : undefined),
    modified: data['wp:post_modified_gmt'],
    parent: data['wp:post_parent'],
    order: data['wp:menu_order'],
    isProtected: data['wp:post_password'] !== '',
    isSticky: data['wp:is_sticky'],
    isRendered: false,
    attachmentUrl: data['wp:attachment_url'],
    terms: record.terms,
    meta: record.meta,
    unreadMeta: record.unreadMeta,
    comments: record.comments,
  }
}
