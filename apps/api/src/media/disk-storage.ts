import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaStorage } from './storage.ts'

/** The folder of a newsroom’s media. */
export function mediaDir(dataDir: string): string {
  return join(dataDir, 'media')
}

/** Files in a folder of this machine. */
export function createDiskStorage(directory: string): MediaStorage {
  return {
    read: (name) => readFile(join(directory, name)).catch(absentWhenMissing),
    async write(name, bytes) {
      const path = join(directory, name)
      const known = await stat(path).catch(absentWhenMissing)
      if (known?.size !== bytes.length) await writeWhole(directory, path, bytes)
    },
  }
}

/** Also when the power goes, there is the whole file or none. */
async function writeWhole(directory: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(directory, { recursive: true })
  const draft = join(directory, `.${randomUUID()}`)
  await writeFile(draft, bytes, { flush: true })
  await rename(draft, path)
}

function absentWhenMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return undefined
  throw error
}
