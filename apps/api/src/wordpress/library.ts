import { unserialize } from 'php-serialize'
import { z } from 'zod'
import { type Attachment, type AttachmentSize, isImageAddress } from './attachment.ts'
import type { SiteItem } from './item.ts'
import { toPlainText } from './plain-text.ts'

const pixels = z.coerce.number().int().min(1).max(100_000)

const sizeSchema = z.object({
  file: z.string().regex(/^[^/\\]+$/),
  width: pixels,
  height: pixels,
  'mime-type': z.string().startsWith('image/'),
})

/** What WordPress measured when the file was uploaded, in the notation of PHP. */
const metadataSchema = z.object({
  width: pixels.optional().catch(undefined),
  height: pixels.optional().catch(undefined),
  sizes: z.record(z.string(), sizeSchema.optional().catch(undefined)).catch({}),
  image_meta: z
    .object({ credit: z.string().catch(''), copyright: z.string().catch('') })
    .optional()
    .catch(undefined),
})
type Metadata = z.infer<typeof metadataSchema>

/** Longer than any that WordPress writes. */
const maxMetadata = 200_000

/** Copies whose sides differ from the original's by more than this share are cut-outs. */
const maxDistortion = 0.02

/** What of a media library an article is made with. */
export interface MediaLibrary {
  find(id: number): Attachment | undefined
  /** By the address of the file or of one of its smaller copies, also of those that nobody lists. */
  findByUrl(url: string): Attachment | undefined
  /** The pictures uploaded to a text, in the order in which its gallery shows them. */
  imagesOf(id: number): readonly Attachment[]
}

/** The media library of a site. */
export class Library implements MediaLibrary {
  private readonly byId = new Map<number, Attachment>()
  private readonly byAddress = new Map<string, Attachment>()
  private readonly byParent = new Map<number, Attachment[]>()

  add(attachment: Attachment): void {
    this.byId.set(attachment.id, attachment)
    for (const url of [attachment.url, ...attachment.sizes.map((size) => size.url)])
      this.byAddress.set(addressKey(url), attachment)
    this.byAddress.set(fileKey(attachment.url), attachment)
    if (attachment.parent === 0) return
    const siblings = this.byParent.get(attachment.parent)
    if (siblings) siblings.push(attachment)
    else this.byParent.set(attachment.parent, [attachment])
  }

  find(id: number): Attachment | undefined {
    return this.byId.get(id)
  }

  findByUrl(url: string): Attachment | undefined {
    return this.byAddress.get(addressKey(url)) ?? this.byAddress.get(fileKey(url))
  }

  imagesOf(id: number): readonly Attachment[] {
    return (this.byParent.get(id) ?? [])
      .filter((attachment) => isImageAddress(attachment.url))
      .toSorted((a, b) => a.order - b.order || a.id - b.id)
  }
}

export function toAttachment(item: SiteItem): Attachment | undefined {
  const url = item.attachmentUrl
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const metadata = parseMetadata(item.meta._wp_attachment_metadata)
  const { width, height } = metadata ?? {}
  return {
    id: item.id,
    url,
    parent: item.parent,
    order: item.order,
    title: toPlainText(item.title),
    alt: toPlainText(item.meta._wp_attachment_image_alt ?? ''),
    caption: toPlainText(item.excerpt),
    credit: toPlainText(metadata?.image_meta?.credit || metadata?.image_meta?.copyright || ''),
    width,
    height,
    sizes: metadata ? copiesOf(metadata, url) : [],
  }
}

function parseMetadata(text = ''): Metadata | undefined {
  if (text === '' || text.length > maxMetadata) return undefined
  try {
    return metadataSchema.safeParse(unserialize(text)).data
  } catch {
    return undefined
  }
}

function copiesOf({ sizes, width = 0, height = 0 }: Metadata, url: string): AttachmentSize[] {
  const isWhole = (size: { width: number; height: number }) =>
    Math.abs((size.width * height) / (size.height * width) - 1) <= maxDistortion
  return Object.values(sizes)
    .filter((size) => size !== undefined)
    .filter((size) => isWhole(size) && size.width < width)
    .map((size) => ({
      url: new URL(encodeURIComponent(size.file), url).href,
      width: size.width,
      height: size.height,
      type: size['mime-type'],
    }))
    .toSorted((a, b) => a.width - b.width)
}

/** The file of which an address is one of the sizes: WordPress adds them to its name. */
export function fileKey(url: string): string {
  return addressKey(url).replace(/(?:-\d+x\d+|-scaled)(?=\.\w+$)/, '')
}

/** The same file is written with http and https, with and without a query. */
function addressKey(url: string): string {
  const parsed = URL.parse(url)
  return parsed ? parsed.host + parsed.pathname : url
}
