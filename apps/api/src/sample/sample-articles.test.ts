import { articleDraftSchema, bodyText, leadText } from '@news/domain'
import { describe, expect, it } from 'vitest'
import { drawingNames } from './illustrations/drawings.ts'
import { sampleArticles } from './sample-articles.ts'
import { samplePartnership } from './sample-partnership.ts'
import type { SampleMedia } from './story.ts'

const now = Date.parse('2026-02-20T10:00:00.000Z')
const media = Object.fromEntries(drawingNames.map((name) => [name, `/media/${name}.svg`])) as SampleMedia
const articles = sampleArticles(now, media)
const drafts = articles.map(({ draft }) => draft)
const posts = drafts.filter((draft) => !draft.pinned)

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}’-]+/gu)?.length ?? 0
}

describe('the sample newsroom', () => {
  it.each(drafts)('holds to the schema: $slug', (draft) => {
    expect(articleDraftSchema.parse(draft)).toEqual(draft)
  })

  it('is the main story in three languages and posts in Ukrainian, some of them translated', () => {
    expect(drafts.filter((draft) => draft.pinned).map((draft) => draft.language)).toEqual(['uk', 'de', 'en'])
    const count = (language: string) => posts.filter((draft) => draft.language === language).length
    expect([count('uk'), count('de'), count('en')]).toEqual([11, 2, 2])
  })

  it('gives every article a slug and a source key of its own', () => {
    expect(new Set(drafts.map((draft) => draft.slug)).size).toBe(drafts.length)
    expect(new Set(articles.map((article) => article.sourceKey)).size).toBe(articles.length)
  })

  it('saves an original before the versions that point to it', () => {
    const seen = new Set<string | undefined>()
    for (const { sourceKey, translationOfSource } of articles) {
      if (translationOfSource) expect(seen).toContain(translationOfSource)
      seen.add(sourceKey)
    }
    expect(articles.flatMap((article) => article.translationOfSource ?? [])).toEqual([
      'sample:visit-uk',
      'sample:visit-uk',
      'sample:read-offline-uk',
      'sample:read-offline-uk',
      'sample:library-uk',
      'sample:library-uk',
    ])
  })

  it('describes every picture, says whose it is, and uses each drawing for one story', () => {
    const images = drafts.flatMap(({ image }) => image ?? [])
    for (const { alt, credit } of images) {
      expect(alt.length).toBeGreaterThan(20)
      expect(credit).toBeTruthy()
    }
    expect(new Set(images.map(({ src }) => src))).toEqual(new Set(Object.values(media)))
  })

  it.each(drafts.filter((draft) => draft.pinned))(
    'tells the main story in about 500 words: $language',
    (draft) => {
      const words = wordCount(bodyText(draft.body))
      expect(words).toBeGreaterThan(430)
      expect(words).toBeLessThan(640)
    },
  )

  it.each(posts)('keeps a post short: $slug', (draft) => {
    expect(wordCount(bodyText(draft.body))).toBeGreaterThan(60)
    expect(wordCount(bodyText(draft.body))).toBeLessThan(180)
    expect(draft.body.length).toBeGreaterThanOrEqual(3)
    expect(leadText(draft.body)).not.toBe('')
  })

  it('names only partnerships that it holds', () => {
    expect(new Set(drafts.flatMap((draft) => draft.partnerships))).toEqual(new Set([samplePartnership.slug]))
  })

  it('leaves no Latin letter inside a Ukrainian word, and no typewriter quotes or apostrophes', () => {
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u
    for (const draft of drafts) {
      const text = [draft.headline, draft.standfirst, draft.image?.alt, bodyText(draft.body)].join('\n')
      expect(text).not.toMatch(mixed)
      expect(text).not.toMatch(/["']/)
    }
  })
})
