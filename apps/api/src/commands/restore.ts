import { setImmediate as nextTurn } from 'node:timers/promises'
import { loadConfig } from '../config.ts'
import { describeLocation, openDatabase } from '../db/open.ts'
import { restore as restoreStore } from '../db/restore.ts'
import { indexPending } from '../search/index-pending-store.ts'
import { createCounter } from './counter.ts'
import { describeRestored } from './describe-restored.ts'
import { stopOnSignal } from './stop-on-signal.ts'

/** `news restore <file>` */
export async function restore(file: string, { replace = false }: { replace?: boolean }): Promise<void> {
  const config = loadConfig()
  let state = 'The store is as it was.'
  stopOnSignal(() => `Stopped. ${state}`)
  const db = await openDatabase(config)
  const rows = createCounter('rows')
  const articles = createCounter('articles in the search index')
  const onCopied = async (count: number) => {
    rows.show(count)
    // An embedded store is copied without a pause: whoever wants to break it off must be heard.
    await nextTurn()
  }
  try {
    const restored = await restoreStore(db, file, { replace, now: Date.now(), onCopied })
    state = 'The store is as it was in the backup; npm run news -- reindex finishes its search index.'
    rows.clear()
    await indexPending(db, { onProgress: articles.show })
    articles.clear()
    process.stdout.write(
      `The store in ${describeLocation(config)} is as it was in ${file}.\n${describeRestored(restored)}`,
    )
  } finally {
    await db.destroy()
  }
}
