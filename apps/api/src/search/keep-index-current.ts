import type { Config } from '../config.ts'
import type { AppContext } from '../context.ts'
import { everyPartnership } from '../partnerships/partnership-list-store.ts'
import { forgetEarlierKnowledge } from './analyzers.ts'
import { compileInstalledDictionary } from './dictionary/compile-dictionary.ts'
import { takeUpDictionary } from './dictionary/take-up-dictionary.ts'
import { indexPending } from './index-pending-store.ts'
import { rememberMunicipalities } from './vocabulary-store.ts'

type Indexing = Pick<AppContext, 'db' | 'log'> &
  Pick<Config, 'dataDir' | 'dictionary'> & {
    /** Ends it after what is in hand. */
    signal: AbortSignal
  }

/**
 * Indexes what an import or an older version left; then compiles the dictionary if that was not done yet, and indexes
 * everything by it. Questions are answered all the while.
 */
export async function keepIndexCurrent(indexing: Indexing): Promise<void> {
  await indexAll(indexing)
  const { db, dataDir, log, signal } = indexing
  for await (const partnership of everyPartnership(db)) await rememberMunicipalities(db, partnership)
  const name = await takeUpDictionary(indexing)
  if (name === undefined || signal.aborted) return
  log.info(`Compiling ${name} for the search`)
  const isCompiled = await compileInstalledDictionary({ dataDir, signal })
  if (signal.aborted) return
  if (!isCompiled) return log.warn(`${name} could not be compiled: the search goes on by rules alone`)
  await takeUpDictionary(indexing)
  await indexAll(indexing)
}

async function indexAll({ db, log, signal }: Indexing): Promise<void> {
  const count = await indexPending(db, { signal })
  if (signal.aborted) return
  forgetEarlierKnowledge()
  if (count > 0) log.info(`${count} articles were put into the search index`)
}
