import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the media of a newsroom are kept. */
export function mediaDir(dataDir: string): string {
  return join(dataDir, 'media')
}

/**
 * Keeps a file under a name made of its content: the same bytes are kept once, and an address never changes its meaning.
 *
 * @param extension without the dot
 * @returns its path on the site, `/media/<hash>.<extension>`
 */
export async function saveMedia(dataDir: string, bytes: Uint8Array, extension: string): Promise<string> {
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extension}`
  const directory = mediaDir(dataDir)
  const path = join(directory, name)
  const known = await stat(path).catch(() => undefined)
  if (known?.size !== bytes.length) await writeWhole(directory, path, bytes)
  return `/media/${name}`
}

/** Readers see the whole file or none, also when the power goes. */
async function writeWhole(directory: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(directory, { recursive: true })
  const draft = join(directory, `.${randomUUID()}`)
  await writeFile(draft, bytes, { flush: true })
  await rename(draft, path)
}
