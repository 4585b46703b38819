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

/** True when the name of the file says that browsers show it as a picture. */
export function isImageAddress(url: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif)$/i.test(URL.parse(url)?.pathname ?? '')
}
