import type { Article } from '@news/domain'
import type { Db } from '../db/open.ts'
import { ProblemError } from '../http/problem.ts'
import { findArticle } from './article-find-store.ts'

/**
 * What everybody may read under a slug, or the slug that it has now.
 *
 * @param now epoch milliseconds
 * @throws ProblemError 404 when there is nothing, 410 with the reason when it was taken back
 */
export async function readPublic(
  db: Db,
  slug: string,
  now: number,
): Promise<{ article: Article } | { movedTo: string }> {
  const found = await findArticle(db, slug, now)
  if (!found) throw new ProblemError({ status: 404, detail: `There is no article "${slug}".` })
  if ('withdrawn' in found) throw new ProblemError({ status: 410, detail: found.withdrawn })
  return found
}
