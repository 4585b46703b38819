import type { Revision, WholeRevision } from '@news/contract'
import type { ArticleDraft } from '@news/domain'
import type { Db } from '../db/open.ts'

/** A state of an article, also one that nobody could read. */
export async function findRevision(
  db: Db,
  slug: string,
  revision: number,
): Promise<WholeRevision | undefined> {
  return (await revisionsOf(db, slug)).find((candidate) => candidate.revision === revision)
}

/** The states of an article that everybody could read, the newest first. */
export async function listPublicRevisions(db: Db, slug: string, now: number): Promise<WholeRevision[]> {
  const all = await revisionsOf(db, slug)
  return all.filter((state, i) => wasPublic(state.content, all[i - 1]?.savedAt, now))
}

/** What a list says of a state. */
export function toListed({ revision, savedAt, content }: WholeRevision): Revision {
  return { revision, savedAt, headline: content.headline }
}

/** The newest first. */
async function revisionsOf(db: Db, slug: string): Promise<WholeRevision[]> {
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('articles', 'articles.id', 'revisions.id')
    .select(['revisions.revision', 'revisions.saved_at', 'revisions.content'])
    .where('revisions.type', '=', 'article')
    .where('articles.slug', '=', slug)
    .orderBy('revisions.revision', 'desc')
    .execute()
  return rows.map(({ revision, saved_at, content }) => ({
    revision,
    savedAt: saved_at,
    content: JSON.parse(content) as ArticleDraft,
  }))
}

/** A scheduled state that was replaced before its moment was never public. */
function wasPublic(
  { status, datePublished }: ArticleDraft,
  replacedAt: string | undefined,
  now: number,
): boolean {
  if (status !== 'published' || datePublished === undefined) return false
  return datePublished <= (replacedAt ?? new Date(now).toISOString())
}
