import type { Image } from '@news/domain'
import { cutText } from './plain-text.ts'

/** One stored size of an uploaded picture. */
export interface AttachmentSize {
  url: string
  width: number
  height: number
  type: string
}

/** A file in the media library of the site. */
export interface Attachment {
  id: number
  url: string
  /** The text it was uploaded to; 0 when none. */
  parent: number
  order: number
  title: string
  alt: string
  caption: string
  credit: string
  width?: number | undefined
  height?: number | undefined
  /** Smaller copies of the whole picture; cut ones are no copies. */
  sizes: readonly AttachmentSize[]
}

/** A picture of the media library as it stands there. Absent when its file is none that pages show as a picture. */
export function attachmentImage(attachment: Attachment): Image | undefined {
  if (!isImageAddress(attachment.url)) return undefined
  const caption = cutText(attachment.caption, 5_000)
  return { ...attachmentPicture(attachment), ...(caption !== '' && { caption }) }
}

/** The same without its caption, which belongs to the library and not to the texts that show the picture. */
export function attachmentPicture({ url, alt, credit, width, height, sizes }: Attachment): Image {
  return {
    src: url,
    alt: cutText(alt, 2_000),
    ...(credit !== '' && { credit: cutText(credit, 500) }),
    ...(width !== undefined && height !== undefined && { width, height }),
    ...(sizes.length > 0 && {
      renditions: sizes.map((size) => ({
        src: size.url,
        width: size.width,
        height: size.height,
        type: size.type,
      })),
    }),
  }
}

/** True when the name of the file says that browsers show it as a picture. */
export function isImageAddress(url: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif)$/i.test(URL.parse(url)?.pathname ?? '')
}
