import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaStorage } from './storage.ts'

/** The folder of a newsroom’s media. */
export function mediaDir(dataDir: string): string {
  return join(dataDir, 'media')
}

/** Files in a folder of this machine. */
export function createDiskStorage(directory: string): MediaStorage {
  let tidied: Promise<void> | undefined
  return {
    read: (name) => readFile(join(directory, name)).catch(absentWhenMissing),
    async write(name, bytes) {
      const path = join(directory, name)
      const known = await stat(path).catch(absentWhenMissing)
      if (known?.size === bytes.length) return
      tidied ??= removeAbandoned(directory)
      await tidied
      await writeWhole(directory, path, bytes)
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

/** No file takes so long to be written. */
const abandonedAfterMs = 60 * 60 * 1_000

/** Removes what was half-written when the power went. */
async function removeAbandoned(directory: string): Promise<void> {
  const names = (await readdir(directory).catch(absentWhenMissing)) ?? []
  for (const name of names.filter((candidate) => candidate.startsWith('.'))) {
    const known = await stat(join(directory, name)).catch(absentWhenMissing)
    if (known && Date.now() - known.mtimeMs > abandonedAfterMs)
      await rm(join(directory, name), { force: true })
  }
}

function absentWhenMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return undefined
  throw error
}
