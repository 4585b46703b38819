import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Attachment } from './attachment.ts'
import type { Surroundings } from './html/scope.ts'

/** A site without a media library, or with the pictures given. */
export function siteWith(attachments: readonly Attachment[] = []): Surroundings {
  return {
    baseUrl: 'https://city.example',
    findAttachment: (id) => attachments.find((attachment) => attachment.id === id),
    findAttachmentByUrl: (url) => attachments.find((attachment) => attachment.url === url),
    ownImages: () => attachments.filter((attachment) => attachment.parent === 1),
  }
}

export function attachmentWith(fields: Partial<Attachment> & { id: number; url: string }): Attachment {
  return { parent: 0, order: 0, title: '', alt: '', caption: '', credit: '', sizes: [], ...fields }
}

/** A file of the collection of real data that may lie beside the repository. */
export function findRealData(path: string): string | undefined {
  const file = fileURLToPath(new URL(`../../../../../shared/data/${path}`, import.meta.url))
  return existsSync(file) ? file : undefined
}
