import { saveArticles } from '../articles/article-store.ts'
import type { Db } from '../db/open.ts'
import { saveMedia } from '../media/save-media.ts'
import type { MediaStorage } from '../media/storage.ts'
import { savePartnership } from '../partnerships/partnership-store.ts'
import { drawingNames, drawings } from './illustrations/drawings.ts'
import { furtherPartnerships } from './partnership/further.ts'
import { sampleArticles } from './sample-articles.ts'
import { samplePartnership } from './sample-partnership.ts'
import type { SampleMedia } from './story.ts'

interface SampleTarget {
  media: MediaStorage
  /** Epoch milliseconds; the ages of the posts are counted back from it. */
  now: number
}

/**
 * Fills a store with the sample newsroom. Meant for an empty one: filling it again adds nothing, but moves the
 * publication of the posts to the new `now`.
 */
export async function seedSample(db: Db, { media, now }: SampleTarget): Promise<void> {
  const drawn = await saveDrawings(media)
  for (const partnership of [samplePartnership, ...furtherPartnerships])
    await savePartnership(db, partnership, { now })
  await saveArticles(db, sampleArticles(now, drawn), { now })
}

async function saveDrawings(media: MediaStorage): Promise<SampleMedia> {
  const saved = await Promise.all(
    drawingNames.map(async (name) => [name, await saveMedia(media, Buffer.from(drawings[name]), 'svg')]),
  )
  return Object.fromEntries(saved)
}
