import type { KeyQuestion } from '@news/domain/text'
import type { DialectAdapter, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type EngineName = 'sqlite' | 'postgres'

/** What stores must know of the engine under them, because it is not the same on all of them. */
export interface Engine {
  readonly name: EngineName
  readonly searchIndex: SearchIndex
  /** How often the log of changes is looked at while somebody waits for it, in milliseconds. */
  readonly lookEveryMs: number
  /** Tells the other processes that the log grew, once the transaction that it runs in is committed. */
  tellOthers(db: Kysely<Tables>): Promise<void>
  /** Hears what other processes tell; gives what ends it. */
  listen(heard: () => void): () => Promise<void>
}

/** Keys of a text in their order, and those that stand at no place of their own. */
export interface Keys {
  first: readonly string[]
  further: readonly string[]
}

/** What is indexed of a document. */
export interface DocumentKeys {
  headline: Keys
  body: Keys
  /** What it may be narrowed by; such keys are no words. */
  facets: readonly string[]
  /** The words of the headline as they are written, to be found by their beginnings. */
  headlineWords: readonly string[]
}

/** Of several versions of a story only one is looked for. */
export interface OneVersion {
  /** The language whose version goes before the others. */
  language: string
  /** Versions count whose numbers are from here… */
  from: number | undefined
  /** …and below this. */
  before: number
}

/** Which documents are looked for. Their numbers grow with their dates. */
export interface IndexSearch {
  question: KeyQuestion
  /** Where all that is wanted stands: in the headline; in the document but not all in the headline; in either. */
  place: 'headline' | 'below headline' | 'anywhere'
  /** The lowest number that is looked for. */
  from?: number | undefined
  /** The number that is too high. */
  before: number
  order?: 'newest' | 'oldest'
  /** Every story once; absent where each version counts. */
  oneVersion?: OneVersion | undefined
  /** How many at the most. */
  limit: number
}

/** A document by its number, and what it is found by. */
export interface IndexedDocument {
  number: number
  keys: DocumentKeys
}

/** The index of keys, by the numbers of documents. */
export interface SearchIndex {
  put(db: Kysely<Tables>, documents: readonly IndexedDocument[]): Promise<void>
  remove(db: Kysely<Tables>, numbers: readonly number[]): Promise<void>
  /** Leaves nothing in it. */
  clear(db: Kysely<Tables>): Promise<void>
  find(db: Kysely<Tables>, search: IndexSearch): Promise<number[]>
  /** How many there are, or the limit if there are more. */
  count(db: Kysely<Tables>, search: IndexSearch): Promise<number>
  /** Whose headlines have a word that begins so, for each of the beginnings; the newest first. */
  findByBeginnings(
    db: Kysely<Tables>,
    beginnings: readonly string[],
    range: Pick<IndexSearch, 'before' | 'limit'>,
  ): Promise<number[]>
}

/** Kysely hands the adapter of its dialect through to every transaction; ours know their engine. */
export interface EngineAdapter extends DialectAdapter {
  readonly engine: Engine
}

/** The engine under a store. */
export function engineOf(db: Kysely<Tables>): Engine {
  const { adapter } = db.getExecutor()
  if (!isEngineAdapter(adapter)) throw new TypeError('This store was not opened by openDatabase().')
  return adapter.engine
}

function isEngineAdapter(adapter: DialectAdapter): adapter is EngineAdapter {
  return 'engine' in adapter
}
