import { z } from 'zod'
import type { Db } from '../../db/open.ts'

const stateSchema = z.object({
  title: z.string().default(''),
  language: z.string().optional(),
  /** How many posts the last whole list held. */
  posts: z.number().default(0),
  /** When the whole list of posts was last read, in epoch milliseconds. */
  sweptAt: z.number().default(0),
  /** When the last round came to its end. */
  finishedAt: z.number().default(0),
  /** Validators of the feed, for sites whose REST API is closed. */
  feed: z.object({ etag: z.string().optional(), lastModified: z.string().optional() }).optional(),
})

/** What the last rounds with a site found out. */
export type SiteState = z.infer<typeof stateSchema>

export async function readSiteState(db: Db, home: string): Promise<SiteState> {
  const row = await db
    .selectFrom('wordpress_sites')
    .select('state')
    .where('home', '=', home)
    .executeTakeFirst()
  return stateSchema.parse(row ? JSON.parse(row.state) : {})
}

export async function writeSiteState(db: Db, home: string, state: SiteState): Promise<void> {
  const text = JSON.stringify(state)
  await db
    .insertInto('wordpress_sites')
    .values({ home, state: text })
    .onConflict((conflict) => conflict.column('home').doUpdateSet({ state: text }))
    .execute()
}
