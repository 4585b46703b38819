import type { Db } from '../../db/open.ts'
import type { WordPressReferenceKind } from '../../db/tables.ts'

/** A post as it was taken. */
export interface TakenPost {
  id: number
  listing: string
  isSettled: boolean
  /** Absent when no article came of it. */
  articleId: string | undefined
  uses: readonly { kind: WordPressReferenceKind; id: number }[]
}

/** Databases take only so many values in one statement. */
const atOnce = 500

/** What is known of these posts, by their numbers. */
export async function findTakenPosts(db: Db, home: string, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, { listing: string; settled: number }>()
  const rows = await db
    .selectFrom('wordpress_posts')
    .select(['id', 'listing', 'settled'])
    .where('home', '=', home)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Remembers posts as they were taken; inside the transaction that saves what became of them. */
export async function saveTakenPosts(db: Db, home: string, taken: readonly TakenPost[]): Promise<void> {
  // A list that shifts while it is read may hold a post twice.
  const posts = [...new Map(taken.map((post) => [post.id, post])).values()]
  if (posts.length === 0) return
  await db
    .insertInto('wordpress_posts')
    .values(
      posts.map(({ id, listing, isSettled, articleId }) => ({
        home,
        id,
        listing,
        settled: isSettled ? 1 : 0,
        article_id: articleId ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['home', 'id']).doUpdateSet(({ ref }) => ({
        listing: ref('excluded.listing'),
        settled: ref('excluded.settled'),
        article_id: ref('excluded.article_id'),
      })),
    )
    .execute()
  await db
    .deleteFrom('wordpress_uses')
    .where('home', '=', home)
    .where(
      'post',
      'in',
      posts.map(({ id }) => id),
    )
    .execute()
  const uses = posts.flatMap((post) => post.uses.map(({ kind, id }) => ({ home, kind, id, post: post.id })))
  for (let start = 0; start < uses.length; start += atOnce)
    await db
      .insertInto('wordpress_uses')
      .values(uses.slice(start, start + atOnce))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Posts that must be taken again whatever the list says. */
export async function listUnsettledPosts(db: Db, home: string): Promise<number[]> {
  const rows = await db
    .selectFrom('wordpress_posts')
    .select('id')
    .where('home', '=', home)
    .where('settled', '=', 0)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The posts that are known of a site and what became of them. */
export async function listTakenPosts(
  db: Db,
  home: string,
): Promise<{ id: number; articleId: string | null }[]> {
  return db
    .selectFrom('wordpress_posts')
    .select(['id', 'article_id as articleId'])
    .where('home', '=', home)
    .orderBy('id')
    .execute()
}

/** Forgets a post that its site has no more; inside the transaction that takes its article back. */
export async function forgetPost(db: Db, home: string, id: number): Promise<void> {
  await db.deleteFrom('wordpress_posts').where('home', '=', home).where('id', '=', id).execute()
  await db.deleteFrom('wordpress_uses').where('home', '=', home).where('post', '=', id).execute()
}
