import { expect } from 'vitest'
import { keepPicture } from '../../media/keep-picture.ts'
import { createTestNewsroom } from '../../test-newsroom.ts'
import { SiteClient, type SiteClientOptions } from '../web/site-client.ts'
import { startFakeSite } from './start-fake-site.ts'
import { type SyncOptions, syncSite } from './sync-site.ts'

export type TestRound = Awaited<ReturnType<typeof createTestRound>>

/** For tests: a site, a newsroom, and rounds of the one with the other, until the test is over. */
export async function createTestRound() {
  const site = await startFakeSite()
  const newsroom = await createTestNewsroom()
  const logLength = async () => (await newsroom.get('/v1/changes?limit=100')).body.items.length
  const sync = (client: Partial<SiteClientOptions> = {}, changes: Partial<SyncOptions> = {}) => {
    const named = new URL(client.site ?? site.url)
    return syncSite({
      db: newsroom.db,
      client: new SiteClient({ site: named, userAgent: 'News/test', pauseMs: 1, ...client }),
      site: named,
      language: 'uk',
      now: () => newsroom.clock.now,
      keepPicture: (bytes) => keepPicture(newsroom.media, bytes),
      ...changes,
    })
  }
  return {
    site,
    newsroom,
    sync,
    articleOf: async (slug: string) => (await newsroom.get(`/v1/articles/${slug}`)).body,
    /** The next round has nothing to do. */
    async expectSettled() {
      const before = await logLength()
      const { outcomes } = await sync()
      expect(outcomes).toMatchObject({ created: 0, changed: 0, withdrawn: 0 })
      expect(await logLength()).toBe(before)
    },
  }
}
