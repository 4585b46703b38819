import { type ArticleDraft, isPublic } from '@news/domain'
import type { ChangeRow } from '../db/tables.ts'

/**
 * What the log must say of an article that was saved: it tells of what everybody may read, and takes back what it told.
 * Drafts and scheduled articles are not in it; a scheduled one is announced when its moment has come.
 *
 * @param announced whether the log has told of the article
 * @param now epoch milliseconds
 */
export function changeToAnnounce(
  draft: Pick<ArticleDraft, 'status' | 'datePublished'>,
  announced: boolean,
  now: number,
): ChangeRow['action'] | undefined {
  if (isPublic(draft, now)) return announced ? 'updated' : 'created'
  if (!announced) return undefined
  return draft.status === 'withdrawn' ? 'withdrawn' : 'deleted'
}
