import { createHash } from 'node:crypto'
import type { MediaStorage } from './storage.ts'

/**
 * Keeps a file of our own under a name made of its content: the same bytes are kept once, and an address never changes
 * its meaning. Pictures of others come in by `keepPicture`.
 *
 * @param extension without the dot
 * @returns its path on the site, `/media/<hash>.<extension>`
 */
export async function saveMedia(
  storage: MediaStorage,
  bytes: Uint8Array,
  extension: string,
): Promise<string> {
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extension}`
  await storage.write(name, bytes)
  return `/media/${name}`
}
