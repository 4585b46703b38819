import { loadConfig } from '../config.ts'
import { openDatabase } from '../db/open.ts'
import { forgetAll, indexPending } from '../search/search-index-store.ts'

/** `news reindex` */
export async function reindex(): Promise<void> {
  const db = await openDatabase(loadConfig())
  try {
    await forgetAll(db)
    const onProgress = (so: number) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${so} articles`)
    }
    const count = await indexPending(db, { onProgress })
    process.stdout.write(`\r${count} articles are in the search index.\n`)
  } finally {
    await db.destroy()
  }
}
