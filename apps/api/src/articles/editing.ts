import type { ArticleDraft } from '@news/domain'

/** The article, published at a moment; what was taken back is given again. */
export function publish(draft: ArticleDraft, datePublished: string): ArticleDraft {
  const { withdrawal, dateModified, ...rest } = draft
  const keepsModified = dateModified !== undefined && dateModified >= datePublished
  return { ...rest, status: 'published', datePublished, ...(keepsModified && { dateModified }) }
}

/** The article, taken back, with the reason that readers are told. */
export function withdraw(draft: ArticleDraft, withdrawal: { date: string; reason: string }): ArticleDraft {
  return { ...draft, status: 'withdrawn', withdrawal }
}

/** The article with one more mistake that readers are told of. */
export function correct(
  draft: ArticleDraft,
  correction: { date: string; wrong: string; right: string },
): ArticleDraft {
  return { ...draft, dateModified: correction.date, corrections: [...draft.corrections, correction] }
}

/**
 * The words of an earlier state. Its address, whether it is published, and what readers were told of mistakes belong to
 * the article and stay as they are now.
 */
export function restore(now: ArticleDraft, earlier: ArticleDraft, dateModified: string): ArticleDraft {
  const { datePublished: _, dateModified: __, withdrawal: ___, ...words } = earlier
  const { slug, status, corrections, datePublished, withdrawal } = now
  return {
    ...words,
    slug,
    status,
    corrections,
    ...(datePublished !== undefined && { datePublished }),
    ...(datePublished !== undefined && datePublished <= dateModified && { dateModified }),
    ...(withdrawal && { withdrawal }),
  }
}
