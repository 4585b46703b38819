import { pageSize } from '../rest/rest-api.ts'
import { listedPostSchema } from '../rest/schemas.ts'
import { listTakenPosts } from './post-state-store.ts'
import { takeBackPosts } from './save-round-store.ts'
import { allStatuses } from './sweep-posts.ts'
import type { SyncContext } from './sync-context.ts'

/** A site whose newsroom takes back more than half of all, and at least this many, is rather broken than emptied. */
const manyAtOnce = 20

/**
 * Takes back what the site shows no more: unpublished, thrown away, deleted. A list that shifts while it is read may skip
 * a post, so each of them is asked for by its number before it counts as gone.
 */
export async function takeBackGone(
  context: SyncContext,
  { seen, mayBeMany }: { seen: ReadonlySet<number>; mayBeMany: boolean },
): Promise<void> {
  const { db, home, report } = context
  const taken = await listTakenPosts(db, home)
  const missing = taken.filter(({ id }) => !seen.has(id))
  if (missing.length === 0) return
  const there = await findAgain(
    context,
    missing.map(({ id }) => id),
  )
  const gone = missing.filter(({ id }) => !there.has(id))
  if (!mayBeMany && gone.length >= manyAtOnce && gone.length * 2 > taken.length)
    report.failed.push({
      title: '',
      reason: `${gone.length} of ${taken.length} posts are missing from the site at once; none was taken back. If that is meant, run it with --withdraw-many`,
    })
  else report.outcomes.withdrawn += await takeBackPosts(context, gone)
}

async function findAgain({ api, isSignedIn }: SyncContext, ids: readonly number[]): Promise<Set<number>> {
  const found = new Set<number>()
  for (let start = 0; start < ids.length; start += pageSize) {
    const query = {
      include: ids.slice(start, start + pageSize).join(','),
      orderby: 'id',
      order: 'asc',
      _fields: 'id',
      ...(isSignedIn && { status: allStatuses }),
    }
    for await (const { items } of api.pages('posts', listedPostSchema, query))
      for (const { id } of items) found.add(id)
  }
  return found
}
