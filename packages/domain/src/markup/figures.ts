import { closeDirections } from '../text/directions.ts'
import { toWebUrl } from './addresses.ts'
import { leave } from './left.ts'
import { type ImagePart, isImagePart, isTextPart, type Part, paragraph, partsText } from './parts.ts'
import { isSamePicture, toImage } from './pictures.ts'
import { toEmbed } from './providers.ts'
import { type QuotePart, withSpeaker } from './quotes.ts'
import type { Scope } from './scope.ts'
import { withCaption } from './tables.ts'
import {
  attribute,
  descendants,
  hasClass,
  isBlank,
  isElement,
  isText,
  rawText,
  type TreeElement,
  type TreeNode,
} from './tree.ts'

/** Longest caption of a picture that the domain holds. */
const maxCaption = 5_000

/** Longest name of who made a picture. */
const maxCredit = 500

/** Longest name of an office. */
const maxOffice = 300

/** What is written below what a figure shows. */
export interface Caption {
  text: string
  /** The small print at its end: who made a picture, what office a speaker holds. */
  aside: string
}

/** A figure: whatever it shows, with the words of its `<figcaption>`. One that holds but a link shows what it leads to. */
export function figureParts(figure: TreeElement, scope: Scope): Part[] {
  const isCaption = (node: TreeNode) => isElement(node) && node.tagName === 'figcaption'
  const shown = figure.childNodes.filter((node) => !isCaption(node))
  const caption = readCaption(figure.childNodes.filter(isCaption), scope)
  const linked = linkedEmbed(shown, scope)
  if (linked) return captioned([linked], caption)
  const parts = scope.partsOf(shown, scope)
  const pictures = parts.filter(isImagePart)
  const isGallery = hasClass(figure, /gallery/) ? pictures.length > 0 : pictures.length > 1
  return captioned(isGallery ? gathered(parts, scope) : parts, caption)
}

function linkedEmbed(nodes: readonly TreeNode[], scope: Scope): Part | undefined {
  const [link, ...others] = nodes.filter((node) => !isBlank(node))
  if (!link || !isElement(link) || link.tagName !== 'a' || others.length > 0) return undefined
  if (!link.childNodes.every(isText)) return undefined
  const url = toWebUrl(attribute(link, 'href') ?? '', scope.baseUrl)
  const title = rawText(link.childNodes)
  return url === undefined ? undefined : toEmbed(url, title === url ? '' : title)
}

/** A box that themes and plug-ins call a gallery. Absent when it shows fewer than two pictures. */
export function galleryBox(element: TreeElement, scope: Scope): Part[] | undefined {
  if (!hasClass(element, /^(?:wp-block-gallery|blocks-gallery-grid|gallery|tiled-gallery)$/)) return undefined
  const parts = scope.partsOf(element.childNodes, scope)
  return parts.filter(isImagePart).length > 1 ? gathered(parts, scope) : parts
}

/** A picture with its caption as WordPress writes them where its theme is older than figures. Absent for other boxes. */
export function captionBox(element: TreeElement, scope: Scope): Part[] | undefined {
  if (!hasClass(element, /^(?:wp-caption|gallery-item)$/)) return undefined
  const isCaption = (node: TreeNode) => isElement(node) && hasClass(node, /^wp-caption-text$/)
  const shown = element.childNodes.filter((node) => !isCaption(node))
  return captioned(scope.partsOf(shown, scope), readCaption(element.childNodes.filter(isCaption), scope))
}

/** The words of a caption; what only spans of text can hold is noted as left. */
function readCaption(nodes: readonly TreeNode[], scope: Scope): Caption {
  const [last] = nodes.filter(isElement).flatMap(({ childNodes }) => childNodes.filter(isSeen).slice(-1))
  const small = last && isElement(last) && last.tagName === 'small' ? last : undefined
  const aside = small ? closeDirections(rawText(small.childNodes).trim()) : ''
  return { text: captionText(nodes, small, scope), aside }
}

function captionText(nodes: readonly TreeNode[], aside: TreeElement | undefined, scope: Scope): string {
  const inside = nodes.filter(isElement).flatMap(({ childNodes }) => childNodes)
  const words = inside.filter((node) => node !== aside)
  const parts = scope.partsOf(words, { ...scope, marks: [], href: undefined })
  if (
    nodes
      .filter(isElement)
      .flatMap(descendants)
      .some(({ tagName }) => tagName === 'a')
  )
    leave(scope.left, 'link in a caption')
  for (const part of parts) if (!isTextPart(part)) leave(scope.left, `${part._type} in a caption`)
  return partsText(parts)
}

function isSeen(node: TreeNode): boolean {
  return !isBlank(node)
}

/** Puts a caption where it belongs: to the one thing shown, else into a paragraph after it. */
export function captioned(parts: readonly Part[], caption: Caption): Part[] {
  const whole = inOneLine(caption)
  if (whole === '') return [...parts]
  const [only, ...rest] = parts.filter((part) => !isTextPart(part))
  const labelled = only && rest.length === 0 ? label(only, caption) : undefined
  return labelled
    ? parts.flatMap((part) => (part === only ? labelled : [part]))
    : [...parts, paragraph(whole)]
}

function inOneLine({ text, aside }: Caption): string {
  return [text, aside].filter((part) => part !== '').join(' ')
}

function label(part: Part, caption: Caption): Part[] | undefined {
  const whole = inOneLine(caption)
  switch (part._type) {
    case 'image':
      return whole.length <= maxCaption ? [withCredit(part, caption)] : undefined
    case 'gallery':
      return whole.length <= maxCaption ? [{ ...part, caption: whole }] : undefined
    case 'embed':
      return whole.length <= 500 ? [{ ...part, title: whole }] : undefined
    case 'table':
      return withCaption(part, whole)
    case 'quote':
      return withSource(part, caption)
    default:
      return undefined
  }
}

function withCredit(picture: ImagePart, { text, aside }: Caption): ImagePart {
  if (aside.length > maxCredit) return { ...picture, caption: inOneLine({ text, aside }) }
  return { ...picture, ...(text !== '' && { caption: text }), ...(aside !== '' && { credit: aside }) }
}

function withSource(quote: QuotePart, { text, aside }: Caption): Part[] {
  const speaker = text.replace(/,\s*$/, '')
  const fits = quote.office === undefined && aside !== '' && aside.length <= maxOffice
  return fits
    ? withSpeaker({ ...quote, office: aside }, speaker)
    : withSpeaker(quote, inOneLine({ text, aside }))
}

/** Pictures that stand together as one gallery, where the first of them stood. */
function gathered(parts: readonly Part[], scope: Scope): Part[] {
  const pictures = parts.filter(isImagePart)
  for (const { href, src } of pictures)
    if (href !== undefined && !isSamePicture(href, src)) leave(scope.left, 'link of a picture in a gallery')
  const first = pictures[0]
  return parts.flatMap((part) => {
    if (part === first) return [{ _type: 'gallery' as const, images: pictures.map(toImage) }]
    return isImagePart(part) ? [] : [part]
  })
}
