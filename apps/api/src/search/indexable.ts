import type { ArticleDraft } from '@news/domain'
import type { DocumentKeys } from '../db/engine.ts'
import type { SearchNameRow, SearchWordTable } from '../db/tables.ts'
import { documentKeys } from './document-keys.ts'
import { preferredNumber } from './document-number.ts'
import { namesIn, wordsIn } from './vocabulary.ts'

/** All that the index is told of an article: made without the store, for it takes longer than what the store does. */
export interface Indexable {
  id: string
  /** Where the article wants to stand. */
  preferred: number
  keys: DocumentKeys
  words: readonly SearchWordTable[]
  names: readonly SearchNameRow[]
}

/** `undefined` for what nobody can read. */
export function toIndexable(id: string, draft: ArticleDraft): Indexable | undefined {
  const { datePublished, status } = draft
  if (status !== 'published' || datePublished === undefined) return undefined
  return {
    id,
    preferred: preferredNumber(datePublished, id),
    keys: documentKeys(draft),
    words: wordsIn(draft),
    names: namesIn(draft),
  }
}
