import { loadConfig } from '../config.ts'
import { backUp as backUpStore } from '../db/backup.ts'
import { openDatabase } from '../db/open.ts'
import { mediaDir } from '../media/disk-storage.ts'

/** `news backup <file>` */
export async function backUp(file: string): Promise<void> {
  const config = loadConfig()
  const db = await openDatabase(config)
  try {
    await backUpStore(db, file)
  } finally {
    await db.destroy()
  }
  process.stdout.write(
    `${file} holds the store. Pictures are in ${mediaDir(config.dataDir)}: copy that folder, too.\n` +
      `To restore: stop the API, put the file into an empty folder as news.db beside media/, start with NEWS_DATA_DIR=<folder>.\n`,
  )
}
