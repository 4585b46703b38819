import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { loadConfig } from '../config.ts'
import { openDatabase } from '../db/open.ts'
import { nginxMap } from '../wordpress/addresses/nginx-map.ts'

/** `news redirects [file]` */
export async function writeRedirects(file: string | undefined): Promise<void> {
  const db = await openDatabase(loadConfig())
  try {
    const lines = Readable.from(nginxMap(db, Date.now()))
    if (file === undefined) await pipeline(lines, process.stdout, { end: false })
    else await pipeline(lines, createWriteStream(file))
  } finally {
    await db.destroy()
  }
}
