import { loadConfig } from '../config.ts'
import { openDatabase } from '../db/open.ts'
import { compileInstalledDictionary } from '../search/dictionary/compile-dictionary.ts'
import { takeUpDictionary } from '../search/dictionary/take-up-dictionary.ts'
import { countPending, forgetAll, indexPending } from '../search/index-pending-store.ts'
import { createProgressLine } from './progress-line.ts'

/**
 * `news reindex`: compiles the dictionary if that was not done yet, then indexes what is left to be indexed. When nothing
 * is left, or all is asked for, everything is indexed anew. Stopped, it goes on where it was.
 */
export async function reindex({ all = false }: { all?: boolean }): Promise<void> {
  const config = loadConfig()
  const progress = createProgressLine(process.stderr)
  const missing = await takeUpDictionary(config)
  if (missing !== undefined) {
    const onProgress = (done: number) => progress.show({ label: `Compiling ${missing}`, done, total: 1 })
    if (!(await compileInstalledDictionary({ dataDir: config.dataDir, onProgress })))
      throw new Error(`${missing} could not be compiled.`)
    await takeUpDictionary(config)
  }
  const db = await openDatabase(config)
  try {
    if (all || (await countPending(db)) === 0) await forgetAll(db)
    const total = await countPending(db)
    const onProgress = (done: number) =>
      progress.show({ label: 'Indexing', done, total, count: `${done} of ${total} articles` })
    const count = await indexPending(db, { onProgress })
    progress.clear()
    const what = count === 1 ? 'One article was' : `${count} articles were`
    process.stdout.write(`${what} put into the search index.\n`)
  } finally {
    progress.clear()
    await db.destroy()
  }
}
