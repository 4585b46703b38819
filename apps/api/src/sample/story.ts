import type { ArticleDraft, Correction, Genre, Image, Instant } from '@news/domain'
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
  /** What it is when it is not news. */
  genre?: Genre
  corrected?: { minutesAgo: number; wrong: string; right: string }
  /** The `key` of the story that this one is a version of. */
  versionOf?: string
  /** Names the story across runs and languages, so that filling a store twice adds nothing. */
  key: string
  /** A fixed moment, or how many minutes before the first start it appeared. */
  published: Instant | { minutesAgo: number }
  pinned?: true
  picture?: { drawing: DrawingName; alt: string; caption?: string; credit: string }
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
  const { key, versionOf, published, pinned = false, picture, corrected, genre = 'news', ...words } = story
  const datePublished = typeof published === 'string' ? published : before(now, published)
  return {
    sourceKey: sourceKey(key),
    ...(versionOf && { translationOfSource: sourceKey(versionOf) }),
    dateCreated: datePublished,
    draft: {
      ...words,
      ...(picture && { image: toImage(picture, media) }),
      genre,
      pinned,
      corrections: corrected ? [toCorrection(corrected, now)] : [],
      status: 'published',
      datePublished,
    },
  }
}

function toImage({ drawing, ...words }: NonNullable<Story['picture']>, media: SampleMedia): Image {
  return { src: media[drawing], ...words, width: 1200, height: 675 }
}

function sourceKey(key: string): string {
  return `sample:${key}`
}

function toCorrection({ minutesAgo, ...words }: NonNullable<Story['corrected']>, now: number): Correction {
  return { date: before(now, { minutesAgo }), ...words }
}

/** As newsrooms publish: nobody counts milliseconds. */
function before(now: number, { minutesAgo }: { minutesAgo: number }): Instant {
  const instant = now - minutesAgo * minuteMs
  return new Date(Math.floor(instant / secondMs) * secondMs).toISOString()
}
