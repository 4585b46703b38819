import type { Sharp } from 'sharp'
import { imageExtension } from './image-type.ts'
import { loadSharp } from './load-sharp.ts'
import { offeredWidths, parseRenditionName, type RenditionFormat } from './rendition-names.ts'
import type { MediaStorage } from './storage.ts'

const originals = ['jpg', 'png', 'webp', 'avif', 'gif'] as const

/** As good as a screen shows, in as few bytes as that takes; effort is bounded, since readers may be waiting. */
const encoders = {
  avif: (picture) => picture.avif({ quality: 50, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 75 }),
  jpg: (picture) => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true }),
} satisfies Record<RenditionFormat, (picture: Sharp) => Sharp>

/** Makes sizes of pictures when they are first asked for: one after another, each once, however many ask. */
export function createRenditionMaker(storage: MediaStorage) {
  const making = new Map<string, Promise<Buffer | undefined>>()
  let last: Promise<unknown> = Promise.resolve()

  /** The file of this name, made and kept. Absent when nothing like it is offered. */
  return (name: string): Promise<Buffer | undefined> => {
    const known = making.get(name)
    if (known) return known
    const made = last.then(() => makeRendition(storage, name))
    last = made.catch(() => undefined)
    making.set(name, made)
    const forget = () => making.delete(name)
    made.then(forget, forget)
    return made
  }
}

async function makeRendition(storage: MediaStorage, name: string): Promise<Buffer | undefined> {
  const wanted = parseRenditionName(name)
  const original = wanted && (await findOriginal(storage, wanted.stem))
  if (!wanted || !original || imageExtension(original) === undefined) return undefined
  const sharp = await loadSharp()
  const { width } = await sharp(original).metadata()
  if (!offeredWidths(width).includes(wanted.width)) return undefined
  const picture = sharp(original).resize({ width: wanted.width })
  const bytes = await encoders[wanted.format](picture).timeout({ seconds: 60 }).toBuffer()
  await storage.write(name, bytes)
  return bytes
}

async function findOriginal(storage: MediaStorage, stem: string): Promise<Buffer | undefined> {
  for (const extension of originals) {
    const bytes = await storage.read(`${stem}.${extension}`)
    if (bytes) return bytes
  }
  return undefined
}
