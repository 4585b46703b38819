import type { TimedPost } from '@news/contract'
import { toPost } from '@news/domain'
import { describeTime } from '@news/domain/time'
import type { ListedArticle } from '../articles/article-list-request.ts'

/** In which words an age is told. */
export interface Wording {
  now: number
  timeZone: string
  locale: string
}

/** The entry of an article in the stream, with its age in words. */
export function toTimedPost({ head, excerpt }: ListedArticle, wording: Wording): TimedPost {
  const post = toPost(head, excerpt)
  const { text, datetime, absolute, nextChangeAt } = describeTime(post.datePublished, {
    ...wording,
    style: 'long',
  })
  return { ...post, published: { text, datetime, absolute, nextChangeAt } }
}

/** Epoch milliseconds at which the words become false; `undefined` when never. */
export function wordsExpire({ published: { nextChangeAt } }: TimedPost): number | undefined {
  return nextChangeAt === null ? undefined : Date.parse(nextChangeAt)
}
