import { createHash } from 'node:crypto'
import type { Image } from '@news/domain'
import type { Metadata, Sharp } from 'sharp'
import { type ImageExtension, imageExtension } from './image-type.ts'
import { loadSharp } from './load-sharp.ts'
import { renditionsOf } from './rendition-names.ts'
import type { MediaStorage } from './storage.ts'

/** A picture that is kept here: all of an image but its words. */
export type KeptPicture = Pick<Image, 'src' | 'width' | 'height' | 'color' | 'renditions'>

/** Why a file is not kept as a picture, in words for a report. */
export interface PictureProblem {
  problem: string
}

/** Larger files are no pictures for readers. */
export const maxPictureBytes = 50 * 1024 ** 2

/** A photograph of 50 megapixels needs 200 MB while it is read; a bomb would need all there is. */
const maxPixels = 50_000_000

/** No side is kept longer: twice what the widest column shows. */
const maxSide = 2_560

const patienceSeconds = 30

/**
 * Keeps a picture under a name made of its bytes: turned upright, without the place and whatever else its camera noted.
 * A file that is broken, too large or no picture is refused, never thrown.
 */
export async function keepPicture(
  storage: MediaStorage,
  bytes: Uint8Array,
): Promise<KeptPicture | PictureProblem> {
  if (bytes.length > maxPictureBytes) return { problem: 'its file is larger than 50 MB' }
  const extension = imageExtension(bytes)
  if (extension === undefined) return { problem: 'its file is no JPEG, PNG, GIF, WebP or AVIF' }
  const read = await readPicture(bytes, extension).catch(() => undefined)
  if (!read) return { problem: 'its file is damaged or has more than 50 million pixels' }
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extension}`
  await storage.write(name, read.bytes)
  const { width, height, color, isMoving, isOpaque } = read
  const renditions = isMoving ? [] : renditionsOf({ name, width, height, isOpaque })
  return { src: `/media/${name}`, width, height, color, ...(renditions.length > 0 && { renditions }) }
}

async function readPicture(bytes: Uint8Array, extension: ImageExtension) {
  const picture = await open(bytes)
  const metadata = await picture.metadata()
  if (metadata.width * metadata.height > maxPixels) throw new RangeError('too many pixels')
  const { width, height } = metadata.autoOrient
  const color = await averageColor(bytes)
  const isMoving = (metadata.pages ?? 1) > 1
  const about = { color, isMoving, isOpaque: !metadata.hasAlpha }
  if (isMoving || isClean(metadata)) return { bytes, width, height, ...about }
  const { data, info } = await rewrite(picture, extension).toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height, ...about }
}

/** What a browser may be given as it is: small enough, upright, and its camera has noted nothing in it. */
function isClean({
  exif,
  xmp,
  iptc,
  tifftagPhotoshop,
  comments,
  space,
  width,
  height,
  autoOrient,
}: Metadata) {
  const isUpright = width === autoOrient.width && height === autoOrient.height
  const isNoted = exif || xmp || iptc || tifftagPhotoshop || (comments?.length ?? 0) > 0
  return isUpright && !isNoted && space !== 'cmyk' && Math.max(width, height) <= maxSide
}

/** What is written anew holds pixels alone. */
function rewrite(picture: Sharp, extension: ImageExtension): Sharp {
  const upright = picture
    .autoOrient()
    .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
  switch (extension) {
    case 'jpg':
      return upright.jpeg({ quality: 88, mozjpeg: true })
    case 'png':
      return upright.png()
    case 'gif':
      return upright.gif()
    case 'webp':
      return upright.webp({ quality: 88 })
    case 'avif':
      return upright.avif({ quality: 65, effort: 2 })
  }
}

/** The colour that stands in for a picture until it is there. */
async function averageColor(bytes: Uint8Array): Promise<string> {
  const [red = 0, green = 0, blue = 0] = await (await open(bytes))
    .flatten({ background: '#ffffff' })
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

async function open(bytes: Uint8Array): Promise<Sharp> {
  const sharp = await loadSharp()
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).timeout({ seconds: patienceSeconds })
}
