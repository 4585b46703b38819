import type { Image } from '@news/domain'
import { type Attachment, isImageAddress } from '../attachment.ts'
import { schemeOf, toWebUrl } from './addresses.ts'
import { leave } from './left.ts'
import type { ImagePart, Part } from './parts.ts'
import { paragraph } from './parts.ts'
import type { Scope } from './scope.ts'
import { attribute, type TreeElement } from './tree.ts'

/** An `<img>` with what the media library knows about it; a drawn smiley is the character it stands for. */
export function pictureParts(element: TreeElement, scope: Scope): Part[] {
  if (isSpy(element)) {
    leave(scope.left, 'tracking picture')
    return []
  }
  const typed = pictureAddress(element)
  const src = typed === undefined || isFloating(typed) ? undefined : toWebUrl(typed, scope.site.baseUrl)
  if (src === undefined) {
    leave(scope.left, `picture (${typed === undefined ? 'no address' : addressKind(typed, scope)})`)
    const alt = attribute(element, 'alt')?.trim()
    return alt ? [paragraph(alt)] : []
  }
  const known = attachmentOf(element, src, scope)
  return [
    {
      _type: 'image',
      src: known?.url ?? src,
      alt: shortened(attribute(element, 'alt') ?? known?.alt ?? '', 2_000),
      ...measured(element),
      ...(known && libraryFields(known)),
      ...(scope.href !== undefined && { href: scope.href }),
    },
  ]
}

/** A picture of the media library as it stands there. Absent when its file is none that pages show as a picture. */
export function attachmentImage(attachment: Attachment): Image | undefined {
  if (!isImageAddress(attachment.url)) return undefined
  return {
    src: attachment.url,
    alt: shortened(attachment.alt, 2_000),
    ...(attachment.caption !== '' && { caption: shortened(attachment.caption, 5_000) }),
    ...libraryFields(attachment),
  }
}

/** A picture without its place in a text: what galleries hold. */
export function toImage({ _type, href, ...image }: ImagePart): Image {
  return image
}

/** The character that a smiley or emoji picture stands for. */
export function smiley(element: TreeElement): string | undefined {
  const alt = element.tagName === 'img' ? attribute(element, 'alt') : undefined
  return alt && /(?:^|\s)(?:emoji|wp-smiley)(?:\s|$)/.test(attribute(element, 'class') ?? '')
    ? alt
    : undefined
}

function libraryFields({ credit, width, height, sizes }: Attachment): Partial<Image> {
  return {
    ...(credit !== '' && { credit: shortened(credit, 500) }),
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

function attachmentOf(element: TreeElement, src: string, { site }: Scope): Attachment | undefined {
  const byUrl = site.findAttachmentByUrl(src)
  if (byUrl) return byUrl
  const [, id] = /(?:^|\s)wp-image-(\d+)/.exec(attribute(element, 'class') ?? '') ?? []
  const byId = id === undefined ? undefined : site.findAttachment(Number(id))
  return byId && fileStem(byId.url) === fileStem(src) ? byId : undefined
}

/** True for a link from a picture to its own file, or to the page that WordPress makes for each file. */
export function isSamePicture(href: string, src: string): boolean {
  return fileStem(href.replace(/\/+$/, '')) === fileStem(src)
}

/** The name of a file without its ending and the size that WordPress adds to smaller copies. */
function fileStem(url: string): string {
  const path = URL.parse(url)?.pathname ?? url
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?:-\d+x\d+|-scaled)?\.\w+$/, '')
}

/** Pages that load pictures late keep the address aside and put an empty picture into `src`. */
function pictureAddress(element: TreeElement): string | undefined {
  const candidates = ['data-lazy-src', 'data-src', 'data-original', 'src']
    .map((name) => attribute(element, name)?.trim())
    .filter((address) => address !== undefined && address !== '')
  return candidates.find((address) => /^(?:https?:|\/)/i.test(address ?? '')) ?? candidates.at(-1)
}

function addressKind(typed: string, { site }: Scope): string {
  return isFloating(typed) ? 'relative address' : schemeOf(typed, site.baseUrl)
}

/** True for `x.jpg`: relative to a page that is not known here. */
function isFloating(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(address)
}

function isSpy(element: TreeElement): boolean {
  return attribute(element, 'width') === '1' && attribute(element, 'height') === '1'
}

function measured(element: TreeElement): { width?: number; height?: number } {
  const [width, height] = [pixels(attribute(element, 'width')), pixels(attribute(element, 'height'))]
  return width !== undefined && height !== undefined ? { width, height } : {}
}

function pixels(text = ''): number | undefined {
  const value = /^\d{1,6}(?:px)?$/.test(text.trim()) ? Number.parseInt(text, 10) : 0
  return value >= 1 && value <= 100_000 ? value : undefined
}

function shortened(text: string, characters: number): string {
  const clean = text.trim()
  return clean.length <= characters ? clean : `${clean.slice(0, characters - 1)}…`
}
