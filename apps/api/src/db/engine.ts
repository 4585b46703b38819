import type { DialectAdapter, Kysely, RawBuilder } from 'kysely'
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
}

/** Any of several phrases: keys as they stand next to each other. */
export type AnyPhrase = readonly (readonly string[])[]

/** All that must be in a document, and what must not. */
export interface KeyQuestion {
  wanted: readonly AnyPhrase[]
  unwanted: readonly AnyPhrase[]
}

/** The index of keys, by the numbers of documents. */
export interface SearchIndex {
  put(db: Kysely<Tables>, number: number, keys: DocumentKeys): Promise<void>
  remove(db: Kysely<Tables>, number: number): Promise<void>
  /** Leaves nothing in it. */
  clear(db: Kysely<Tables>): Promise<void>
  /** The numbers of the documents that answer a question: a query to stand after `in`. */
  numbersOf(question: KeyQuestion): RawBuilder<number>
  /** The same, where all that is wanted stands in the headline. */
  numbersByHeadline(question: KeyQuestion): RawBuilder<number>
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
