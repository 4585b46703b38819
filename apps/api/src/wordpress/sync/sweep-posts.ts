import { saveOldAddresses } from '../addresses/old-address-store.ts'
import { postAddresses } from '../addresses/site-addresses.ts'
import { listedPostSchema } from '../rest/schemas.ts'
import { listingOf } from '../rest/to-item.ts'
import { findTakenPosts } from './post-state-store.ts'
import { readAhead } from './read-ahead.ts'
import type { SyncContext } from './sync-context.ts'

/** All that a list must say so that a change of it is seen. */
const fields = Object.keys(listedPostSchema.shape).join(',')

/** What signed-in readers see beside what is published. */
export const allStatuses = 'publish,future,draft,pending,private'

/** What a look at the list of posts found. */
export interface Sweep {
  /** Posts that are new or say something else than when they were taken. */
  wanted: number[]
  seen: Set<number>
}

/**
 * Reads the list of posts, without their texts, in the order of their numbers: whatever differs from what was taken is
 * wanted. Moments alone would miss posts of the same second, and scheduled ones, whose moment lies behind when they
 * appear.
 *
 * @param since reads only what changed after this moment; whoever is missing then is not gone
 */
export async function sweepPosts(context: SyncContext, since?: string): Promise<Sweep> {
  const { api, db, home, isSignedIn } = context
  const seen = new Set<number>()
  const wanted: number[] = []
  const query = {
    orderby: 'id',
    order: 'asc',
    _fields: fields,
    ...(isSignedIn && { status: allStatuses }),
    ...(since !== undefined && { modified_after: since }),
  }
  for await (const { items } of readAhead(api.pages('posts', listedPostSchema, query))) {
    const taken = await findTakenPosts(
      db,
      home,
      items.map(({ id }) => id),
    )
    const differing = items.filter((post) => {
      const known = taken.get(post.id)
      return !seen.has(post.id) && known?.listing !== listingOf(post)
    })
    await saveOldAddresses(
      db,
      differing.flatMap((post) => postAddresses(home, post)),
    )
    for (const { id } of items) seen.add(id)
    wanted.push(...differing.map(({ id }) => id))
  }
  return { wanted, seen }
}
