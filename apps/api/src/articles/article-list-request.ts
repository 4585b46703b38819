import type { ArticleHead } from '@news/domain'
import type { KeyQuestion } from '@news/domain/text'
import type { FacetFilters } from '../search/facets-store.ts'

/** What a list may be narrowed by. */
export interface ArticleFilters extends FacetFilters {
  /** Every story once: in this language where there is such a version, else in its original. */
  edition?: string | undefined
  pinned?: boolean | undefined
  /** ISO 8601, included. */
  publishedFrom?: string | undefined
  /** ISO 8601, not included. */
  publishedBefore?: string | undefined
}

/** The place of an article in the order of the lists: the newest first, then by id. */
export interface Keyset {
  datePublished: string
  id: string
}

export interface ArticleListRequest extends ArticleFilters {
  /** Words that must be in the articles. */
  question?: KeyQuestion | undefined
  limit: number
  after?: Keyset | undefined
  /** Epoch milliseconds: nothing later is listed. */
  now: number
}

export interface ListedArticle {
  head: ArticleHead
  excerpt: string
}
