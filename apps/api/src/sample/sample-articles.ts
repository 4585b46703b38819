import type { SourcedDraft } from '../articles/sourced-draft.ts'
import { benches } from './stories/benches.ts'
import { coal } from './stories/coal.ts'
import { councilSession } from './stories/council-session.ts'
import { drawingsShow } from './stories/drawings-show.ts'
import { libraryDe, libraryEn, libraryUk } from './stories/library.ts'
import { namesOfChildren } from './stories/names-of-children.ts'
import { nightCrash } from './stories/night-crash.ts'
import { readOfflineDe, readOfflineEn, readOfflineUk } from './stories/read-offline.ts'
import { roofRescue } from './stories/roof-rescue.ts'
import { singer } from './stories/singer.ts'
import { verdict } from './stories/verdict.ts'
import { visitDe } from './stories/visit-de.ts'
import { visitEn } from './stories/visit-en.ts'
import { visitUk } from './stories/visit-uk.ts'
import { type SampleMedia, type Story, toSourcedDraft } from './story.ts'

/** Originals before their versions in other languages, the newest post first. */
const stories: readonly Story[] = [
  visitUk,
  visitDe,
  visitEn,
  councilSession,
  verdict,
  singer,
  nightCrash,
  coal,
  roofRescue,
  readOfflineUk,
  readOfflineDe,
  readOfflineEn,
  benches,
  libraryUk,
  libraryDe,
  libraryEn,
  namesOfChildren,
  drawingsShow,
]

/**
 * The articles of the sample newsroom as drafts.
 *
 * @param now epoch milliseconds of the first start; the posts are 44 minutes to three days older
 */
export function sampleArticles(now: number, media: SampleMedia): SourcedDraft[] {
  return stories.map((story) => toSourcedDraft(story, now, media))
}
