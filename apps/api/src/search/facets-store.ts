import type { Alternatives } from '@news/domain/text'
import type { Db } from '../db/open.ts'
import { listPartnershipsOf } from '../partnerships/partnership-list-store.ts'
import { facetKey } from './document-keys.ts'

/** What stands in the index among the keys of an article's words, to narrow what is found. */
export interface FacetFilters {
  section?: string | undefined
  tag?: string | undefined
  author?: string | undefined
  partnership?: string | undefined
  municipality?: string | undefined
  language?: string | undefined
}

/** What must be in a document beside the words that are asked for. */
export async function toFacets(db: Db, filters: FacetFilters): Promise<Alternatives[]> {
  const { municipality } = filters
  const single = (['section', 'tag', 'author', 'partnership', 'language'] as const).flatMap((facet) => {
    const value = filters[facet]
    return value === undefined ? [] : [{ phrases: [[facetKey(facet, value)]] }]
  })
  if (municipality === undefined) return single
  const partnerships = await listPartnershipsOf(db, municipality)
  // A municipality that has none is in no article.
  const slugs = partnerships.length > 0 ? partnerships : ['']
  return [...single, { phrases: slugs.map((slug) => [facetKey('partnership', slug)]) }]
}
