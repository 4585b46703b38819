import { type Config, loadConfig } from '../config.ts'
import { backUp as backUpStore } from '../db/backup.ts'
import { openDatabase } from '../db/open.ts'
import { mediaDir } from '../media/disk-storage.ts'
import { createCounter } from './counter.ts'

/** `news backup <file>` */
export async function backUp(file: string): Promise<void> {
  const config = loadConfig()
  const db = await openDatabase(config)
  const rows = createCounter('rows')
  try {
    await backUpStore(db, file, rows.show)
    rows.clear()
  } finally {
    await db.destroy()
  }
  process.stdout.write(
    `${file} holds the store. ${whereaboutsOfPictures(config)}\n` +
      `To restore it, also on the other engine: npm run news -- restore ${file}\n`,
  )
}

function whereaboutsOfPictures({ dataDir, s3 }: Config): string {
  return s3 === undefined
    ? `Pictures are in ${mediaDir(dataDir)}: copy that folder, too.`
    : `Pictures are in the bucket ${s3.bucket}, which this does not copy.`
}
