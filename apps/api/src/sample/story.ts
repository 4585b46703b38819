import type { ArticleDraft, Instant } from '@news/domain'
import type { SourcedDraft } from '../articles/sourced-draft.ts'
import type { DrawingName } from './illustrations/drawings.ts'

/** A story of the sample as it is written down: an article draft but for what is the same in all of them. */
export interface Story
  extends Pick<
    ArticleDraft,
    | 'slug'
    | 'language'
    | 'headline'
    | 'standfirst'
    | 'authors'
    | 'section'
    | 'tags'
    | 'places'
    | 'sources'
    | 'partnerships'
    | 'body'
  > {
  /** The `key` of the story that this one is a version of. */
  versionOf?: string
  /** Names the story across runs and languages, so that filling a store twice adds nothing. */
  key: string
  /** A fixed moment, or how many minutes before the first start it appeared. */
  published: Instant | { minutesAgo: number }
  pinned?: true
  picture: { drawing: DrawingName; alt: string; caption?: string; credit: string }
}

/** Where each drawing lies once it is saved: paths under `/media/`. */
export type SampleMedia = Record<DrawingName, string>

const secondMs = 1_000
const minuteMs = 60 * secondMs

/**
 * The draft of a story.
 *
 * @param now epoch milliseconds; ages are counted back from it
 */
export function toSourcedDraft(story: Story, now: number, media: SampleMedia): SourcedDraft {
  const { key, versionOf, published, pinned = false, picture, ...words } = story
  const { drawing, ...pictureWords } = picture
  const datePublished =
    typeof published === 'string' ? published : wholeSecond(now - published.minutesAgo * minuteMs)
  return {
    sourceKey: sourceKey(key),
    ...(versionOf && { translationOfSource: sourceKey(versionOf) }),
    dateCreated: datePublished,
    draft: {
      ...words,
      image: { src: media[drawing], ...pictureWords, width: 1200, height: 675 },
      genre: 'news',
      pinned,
      corrections: [],
      status: 'published',
      datePublished,
    },
  }
}

function sourceKey(key: string): string {
  return `sample:${key}`
}

/** As newsrooms publish: nobody counts milliseconds. */
function wholeSecond(instant: number): Instant {
  return new Date(Math.floor(instant / secondMs) * secondMs).toISOString()
}
