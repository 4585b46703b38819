import type { Db } from '../../db/open.ts'
import { fileKey, Library, type MediaLibrary } from '../library.ts'
import { type RestPost, restMediaSchema } from '../rest/schemas.ts'
import { toAttachment } from '../rest/to-attachment.ts'
import { findFilesByAddress, findReferences } from './reference-store.ts'

/** More addresses than a text of a newsroom holds. */
const maxAddresses = 2_000

/** The files that some posts show, and which of them were asked for. */
export interface OpenLibrary {
  /** A view of the library that notes what is found in it. */
  watch(): { library: MediaLibrary; ids: ReadonlySet<number> }
}

/** Takes from the store what these posts may show, so that memory does not grow with the library of the site. */
export async function openLibrary(db: Db, home: string, posts: readonly RestPost[]): Promise<OpenLibrary> {
  const ids = new Set(posts.flatMap(numbersIn))
  const addresses = new Set(posts.flatMap(addressesIn))
  const rows = [
    ...(await findReferences(db, home, 'media', [...ids])).values(),
    ...(await findFilesByAddress(db, home, [...addresses].slice(0, maxAddresses))),
  ]
  const library = new Library()
  for (const { content } of rows) {
    const attachment = toAttachment(restMediaSchema.parse(JSON.parse(content)))
    if (attachment) library.add(attachment)
  }
  return { watch: () => watched(library) }
}

function watched(library: Library) {
  const ids = new Set<number>()
  const note = <Found extends { id: number }>(found: Found | undefined) => {
    if (found) ids.add(found.id)
    return found
  }
  return {
    ids,
    library: {
      find: (id) => note(library.find(id)),
      findByUrl: (url) => note(library.findByUrl(url)),
      imagesOf: (id) => library.imagesOf(id),
    } satisfies MediaLibrary,
  }
}

function numbersIn({ featured_media: featured, content }: RestPost): number[] {
  const shown = [...content.rendered.matchAll(/\bwp-image-(\d{1,9})\b|\bdata-id="(\d{1,9})"/g)]
  return [featured, ...shown.map(([, byClass, byData]) => Number(byClass ?? byData))].filter((id) => id > 0)
}

function addressesIn({ content }: RestPost): string[] {
  return [...content.rendered.matchAll(/\b(?:src|href)=["'](https?:\/\/[^"'\s]{1,1000})["']/gi)]
    .flatMap(([, url]) => url ?? [])
    .filter((url) => /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(url))
    .map(fileKey)
}
