import type { Image } from '../article/image.ts'
import { parseUrl } from '../parse-url.ts'
import { trimEndOf } from '../text/trim-end.ts'
import { isFloating, schemeOf, toImageSource } from './addresses.ts'
import { leave } from './left.ts'
import type { ImagePart, Part } from './parts.ts'
import { paragraph } from './parts.ts'
import type { Scope } from './scope.ts'
import { attribute, type TreeElement } from './tree.ts'

/** An `<img>` with what is known about it elsewhere. */
export function pictureParts(element: TreeElement, scope: Scope): Part[] {
  if (isSpy(element)) {
    leave(scope.left, 'tracking picture')
    return []
  }
  const typed = pictureAddress(element)
  const src = typed === undefined || isFloating(typed) ? undefined : toImageSource(typed, scope.baseUrl)
  if (src === undefined) {
    leave(scope.left, `picture (${typed === undefined ? 'no address' : addressKind(typed, scope)})`)
    const alt = attribute(element, 'alt')?.trim()
    return alt ? [paragraph(alt)] : []
  }
  const { caption, ...known } = scope.dialect.findPicture(element, src) ?? { src, alt: '' }
  return [
    {
      _type: 'image',
      ...measured(element),
      ...known,
      alt: shortened(attribute(element, 'alt') ?? known.alt, 2_000),
      ...(scope.href !== undefined && { href: scope.href }),
    },
  ]
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

/** True for a link from a picture to its own file, or to the page that WordPress makes for each file. */
export function isSamePicture(href: string, src: string): boolean {
  return fileStem(trimEndOf(href, /\//)) === fileStem(src)
}

/** The name of a file without its ending and the size that WordPress adds to smaller copies. */
function fileStem(url: string): string {
  const path = parseUrl(url)?.pathname ?? url
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?:-\d+x\d+|-scaled)?\.\w+$/, '')
}

/** Pages that load pictures late keep the address aside and put an empty picture into `src`. */
function pictureAddress(element: TreeElement): string | undefined {
  const candidates = ['data-lazy-src', 'data-src', 'data-original', 'src']
    .map((name) => attribute(element, name)?.trim())
    .concat(firstOfSet(element))
    .filter((address) => address !== undefined && address !== '')
  return candidates.find((address) => /^(?:https?:|\/)/i.test(address ?? '')) ?? candidates.at(-1)
}

/** A picture may be given in several sizes and by nothing else. */
function firstOfSet(element: TreeElement): string | undefined {
  const set = attribute(element, 'srcset') ?? attribute(element, 'data-srcset') ?? ''
  return set.trim().split(/[\s,]/, 1)[0]
}

function addressKind(typed: string, { baseUrl }: Scope): string {
  return isFloating(typed) ? 'relative address' : schemeOf(typed, baseUrl)
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
