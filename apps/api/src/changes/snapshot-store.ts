import type { SnapshotItem } from '@news/contract'
import type { Db } from '../db/open.ts'
import type { SubjectType } from '../db/tables.ts'

/** The last one of the page before. */
export interface SnapshotPlace {
  type: SubjectType
  id: string
}

interface SnapshotRequest {
  after: SnapshotPlace | undefined
  limit: number
}

/** A page of all that the log has told of and not taken back: articles first, then partnerships, by id. */
export async function listSnapshot(
  db: Db,
  { after, limit }: SnapshotRequest,
): Promise<{ items: SnapshotItem[]; next: SnapshotPlace | undefined }> {
  const articles = after?.type === 'partnership' ? [] : await selectArticles(db, after?.id, limit + 1)
  const partnerships =
    articles.length > limit
      ? []
      : await selectPartnerships(db, after?.type === 'partnership' ? after.id : undefined, limit + 1)
  const found: SnapshotItem[] = [
    ...articles.map((row) => ({ type: 'article' as const, ...row })),
    ...partnerships.map((row) => ({ type: 'partnership' as const, ...row })),
  ]
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? items.at(-1) : undefined }
}

function selectArticles(db: Db, after: string | undefined, limit: number) {
  return db
    .selectFrom('articles')
    .select(['id', 'slug', 'revision'])
    .where('announced', '=', 1)
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
}

function selectPartnerships(db: Db, after: string | undefined, limit: number) {
  return db
    .selectFrom('partnerships')
    .select(['id', 'slug', 'revision'])
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
}
