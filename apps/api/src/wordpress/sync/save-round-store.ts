import { saveArticlesWithin } from '../../articles/article-store.ts'
import type { Saved } from '../../articles/sourced-draft.ts'
import { takeBack } from '../../articles/take-back-store.ts'
import { withdrawalReason } from '../withdrawal-reason.ts'
import { forgetPost, saveTakenPosts } from './post-state-store.ts'
import type { SyncContext } from './sync-context.ts'
import type { ReadPost } from './take-posts.ts'

/** Saves articles and what is remembered of the posts they came from, in one transaction: never one without the other. */
export async function saveRound(
  { db, home, now }: Pick<SyncContext, 'db' | 'home' | 'now'>,
  posts: readonly ReadPost[],
): Promise<Saved['outcome'][]> {
  return db.transaction().execute(async (transaction) => {
    const drafts = posts.flatMap(({ sourced }) => sourced ?? [])
    const saved = await saveArticlesWithin(transaction, drafts, { now: now(), withdrawalReason })
    const ids = new Map(drafts.map(({ sourceKey }, i) => [sourceKey, saved[i]?.id]))
    await saveTakenPosts(
      transaction,
      home,
      posts.map(({ taken, sourced }) => ({ ...taken, articleId: sourced && ids.get(sourced.sourceKey) })),
    )
    return saved.map(({ outcome }) => outcome)
  })
}

/** Takes back the articles of posts that their site has no more. */
export async function takeBackPosts(
  { db, home, now }: Pick<SyncContext, 'db' | 'home' | 'now'>,
  posts: readonly { id: number; articleId: string | null }[],
): Promise<number> {
  let count = 0
  for (const { id, articleId } of posts)
    await db.transaction().execute(async (transaction) => {
      const options = { now: now(), reason: withdrawalReason }
      if (articleId !== null && (await takeBack(transaction, articleId, options))) count++
      await forgetPost(transaction, home, id)
    })
  return count
}
