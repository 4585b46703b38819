import { loadConfig } from '../config.ts'
import { describeLocation, openDatabase } from '../db/open.ts'

/** `news migrate` */
export async function migrate(): Promise<void> {
  const config = loadConfig()
  const db = await openDatabase(config)
  await db.destroy()
  process.stdout.write(`The store in ${describeLocation(config)} is up to date.\n`)
}
