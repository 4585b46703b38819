import { leave } from './left.ts'
import { isImagePart, isTextPart, type Part, paragraph, partsText } from './parts.ts'
import { isSamePicture, toImage } from './pictures.ts'
import { withSpeaker } from './quotes.ts'
import type { Scope } from './scope.ts'
import { withCaption } from './tables.ts'
import { descendants, hasClass, isElement, type TreeElement, type TreeNode } from './tree.ts'

/** Longest caption of a picture that the domain holds. */
const maxCaption = 5_000

/** A figure: whatever it shows, with the words of its `<figcaption>`. */
export function figureParts(figure: TreeElement, scope: Scope): Part[] {
  const isCaption = (node: TreeNode) => isElement(node) && node.tagName === 'figcaption'
  const parts = scope.partsOf(
    figure.childNodes.filter((node) => !isCaption(node)),
    scope,
  )
  const caption = captionText(figure.childNodes.filter(isCaption), scope)
  const pictures = parts.filter(isImagePart)
  const isGallery = hasClass(figure, /gallery/) ? pictures.length > 0 : pictures.length > 1
  return captioned(isGallery ? gathered(parts, scope) : parts, caption)
}

/** A box that themes and plug-ins call a gallery. Absent when it shows fewer than two pictures. */
export function galleryBox(element: TreeElement, scope: Scope): Part[] | undefined {
  if (!hasClass(element, /^(?:wp-block-gallery|blocks-gallery-grid|gallery|tiled-gallery)$/)) return undefined
  const parts = scope.partsOf(element.childNodes, scope)
  return parts.filter(isImagePart).length > 1 ? gathered(parts, scope) : parts
}

/** The words of a caption; what only spans of text can hold is noted as left. */
function captionText(nodes: readonly TreeNode[], scope: Scope): string {
  const parts = scope.partsOf(nodes, { ...scope, marks: [], href: undefined })
  const below = nodes.filter(isElement).flatMap(descendants)
  if (below.some(({ tagName }) => tagName === 'a')) leave(scope.left, 'link in a caption')
  for (const part of parts) if (!isTextPart(part)) leave(scope.left, `${part._type} in a caption`)
  return partsText(parts)
}

/** Puts a caption where it belongs: to the one thing shown, else into a paragraph after it. */
export function captioned(parts: readonly Part[], caption: string): Part[] {
  if (caption === '') return [...parts]
  const [only, ...rest] = parts.filter((part) => !isTextPart(part))
  if (only && rest.length === 0) {
    const labelled = label(only, caption)
    if (labelled) return parts.flatMap((part) => (part === only ? labelled : [part]))
  }
  return [...parts, paragraph(caption)]
}

function label(part: Part, caption: string): Part[] | undefined {
  switch (part._type) {
    case 'image':
    case 'gallery':
      return caption.length <= maxCaption ? [{ ...part, caption }] : undefined
    case 'embed':
      return caption.length <= 500 ? [{ ...part, title: caption }] : undefined
    case 'table':
      return withCaption(part, caption)
    case 'quote':
      return withSpeaker(part, caption)
    default:
      return undefined
  }
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
