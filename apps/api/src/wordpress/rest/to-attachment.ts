import type { Attachment } from '../attachment.ts'
import { toPlainText } from '../plain-text.ts'
import type { RestMedia } from './schemas.ts'

/** A file of the media library as the REST API describes it. Absent when it has no address. */
export function toAttachment(media: RestMedia): Attachment | undefined {
  const { source_url: url, media_details: details } = media
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const { credit = '', copyright = '' } = details.image_meta ?? {}
  return {
    id: media.id,
    url,
    parent: media.post ?? 0,
    order: 0,
    title: toPlainText(media.title.rendered),
    alt: toPlainText(media.alt_text),
    caption: toPlainText(media.caption.rendered),
    credit: toPlainText(credit || copyright),
    width: details.width,
    height: details.height,
    sizes: [],
  }
}
