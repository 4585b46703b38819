import type { Sharp } from 'sharp'
import { imageExtension } from './image-type.ts'
import { loadSharp } from './load-sharp.ts'
import { offeredWidths, parseRenditionName, type RenditionFormat } from './rendition-names.ts'
import type { MediaStorage } from './storage.ts'

const originals = ['jpg', 'png', 'webp', 'avif', 'gif'] as const

/** In as few bytes as a quality takes; effort is bounded, since readers may be waiting. */
const encoders = {
  avif: (picture, quality) => picture.avif({ quality, effort: 2 }),
  webp: (picture, quality) => picture.webp({ quality }),
  jpg: (picture, quality) => picture.flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: true }),
} satisfies Record<RenditionFormat, (picture: Sharp, quality: number) => Sharp>

/** As good as a screen shows; the others for pictures full of detail (leaves, crowds), where the eye misses less. */
const qualities: Record<RenditionFormat, readonly number[]> = {
  avif: [50, 40, 30, 25],
  webp: [75, 55, 40, 25],
  jpg: [78, 60, 45, 30],
}

/** What phones are given. With a page around it, it makes a first visit of no more than 45 KB. */
const phone = { width: 960, bytes: 35_000 }

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
  const bytes = await encode(sharp(original).resize({ width: wanted.width }), wanted)
  await storage.write(name, bytes)
  return bytes
}

type Wanted = Pick<NonNullable<ReturnType<typeof parseRenditionName>>, 'format' | 'width'>

/** In the best quality that a phone can be given; what is made for larger screens always in the best. */
async function encode(picture: Sharp, { format, width }: Wanted): Promise<Buffer> {
  const [best = 0, ...lower] = qualities[format]
  const encodeIn = (quality: number) =>
    encoders[format](picture.clone(), quality).timeout({ seconds: 60 }).toBuffer()
  let bytes = await encodeIn(best)
  for (const quality of width > phone.width ? [] : lower) {
    if (bytes.length <= phone.bytes) break
    bytes = await encodeIn(quality)
  }
  return bytes
}

async function findOriginal(storage: MediaStorage, stem: string): Promise<Buffer | undefined> {
  for (const extension of originals) {
    const bytes = await storage.read(`${stem}.${extension}`)
    if (bytes) return bytes
  }
  return undefined
}
