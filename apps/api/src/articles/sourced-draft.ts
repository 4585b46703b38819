import type { ArticleDraft, Instant } from '@news/domain'

/** An article as a source hands it in, with what makes handing it in again safe. */
export interface SourcedDraft {
  draft: ArticleDraft
  /** What the source calls it, the same at every import; an article with the same key is edited, not added. */
  sourceKey?: string
  /** The `sourceKey` of the article that this one is a translation of. */
  translationOfSource?: string
  /** When the source first held it; the moment of saving when absent. */
  dateCreated?: Instant
}

/** What saving a draft did. An unchanged one leaves no revision and no entry in the log. */
export interface Saved {
  outcome: 'created' | 'changed' | 'unchanged' | 'withdrawn'
  id: string
  slug: string
  revision: number
}
