import { loadConfig } from '../config.ts'
import { openDatabase } from '../db/open.ts'
import { forgetAll, indexPending } from '../search/search-index-store.ts'
import { createCounter } from './counter.ts'

/** `news reindex` */
export async function reindex(): Promise<void> {
  const db = await openDatabase(loadConfig())
  try {
    await forgetAll(db)
    const counter = createCounter('articles')
    const count = await indexPending(db, { onProgress: counter.show })
    counter.clear()
    process.stdout.write(`${count} articles are in the search index.\n`)
  } finally {
    await db.destroy()
  }
}
