import type { Image } from '@news/domain'
import {
  attribute,
  createElement,
  type Dialect,
  type Interlude,
  isSamePicture,
  leave,
  type Part,
  rawText,
  type Scope,
  type TreeElement,
  type TreeNode,
  toEmbed,
  toWebUrl,
} from '@news/domain/markup'
import { type Attachment, attachmentPicture } from '../attachment.ts'
import { blockAddress, parseBlockComment } from './block-comments.ts'
import { blockDrawer, type DrawBlock } from './drawn-blocks.ts'
import { shortcodeParts } from './shortcode-parts.ts'
import { expandShortcodes, inlineShortcode, shortcodeTag } from './shortcodes.ts'

/** What the site around a text knows. */
export interface Surroundings {
  /** The address of the site, for links and pictures that are written without one. */
  baseUrl: string
  findAttachment: (id: number) => Attachment | undefined
  /** Finds the picture of which an address is one of the sizes. */
  findAttachmentByUrl: (url: string) => Attachment | undefined
  /** The pictures that were uploaded to this very text: what a `[gallery]` without numbers shows. */
  ownImages: () => readonly Attachment[]
  /** The text of a block that several posts share, by its number. */
  findBlock?: ((id: number) => string | undefined) | undefined
  /** What the block editor keeps beside this very text: the HTML of each footnote. */
  footnotes?: readonly string[] | undefined
}

/** WordPress: line breaks of the classic editor, comments of the block editor, shortcodes, the media library. */
export function wordPressDialect(site: Surroundings): Dialect {
  const drawBlock = blockDrawer(site)
  return {
    lineBreaks: 'typed',
    expand: expandShortcodes,
    convert: (element, scope) => {
      const name = inlineShortcode(element)
      if (name !== undefined) leave(scope.left, `[${name}]`)
      return element.tagName === shortcodeTag ? shortcodeParts(element, scope, site) : undefined
    },
    readComment: (comment, scope) => readComment(comment, scope, drawBlock),
    findPicture: (element, src) => findPicture(element, src, site),
  }
}

/** WordPress as visitors see it: what editors typed has become HTML. */
export function renderedDialect(site: Surroundings): Dialect {
  return {
    lineBreaks: 'markup',
    expand: (nodes) => nodes,
    convert: (element, scope) =>
      embeddedPost(element, scope) ?? backLink(element, scope) ?? player(element, scope),
    readComment: (comment, scope) => {
      if (/^\s*nextpage\s*$/.test(comment)) leave(scope.left, 'page break')
      return undefined
    },
    findPicture: (element, src) => findPicture(element, src, site),
  }
}

/** Sites that run WordPress embed posts of one another as a quotation, and a frame that shows the same. */
function embeddedPost(element: TreeElement, scope: Scope): Part[] | undefined {
  if (!/(?:^|\s)wp-embedded-content(?:\s|$)/.test(attribute(element, 'class') ?? '')) return undefined
  if (element.tagName === 'iframe') return []
  const link = element.childNodes.flatMap(linksIn)[0]
  const url = link && toWebUrl(attribute(link, 'href') ?? '', scope.baseUrl)
  return url === undefined ? undefined : [toEmbed(url, rawText(link?.childNodes ?? []))]
}

/** The arrow from a footnote back to its place in the text; without that place it leads nowhere. */
function backLink(element: TreeElement, scope: Scope): Part[] | undefined {
  const isBack = element.tagName === 'a' && /^#.{1,100}-link$/.test(attribute(element, 'href') ?? '')
  if (!isBack || !/^\s*↩\ufe0e?\s*$/.test(rawText(element.childNodes))) return undefined
  leave(scope.left, 'link to a place in the text')
  return []
}

/** WordPress numbers the players of a page in the addresses of their files; the files have no such numbers. */
function player({ tagName, attrs, childNodes }: TreeElement, scope: Scope): Part[] | undefined {
  const isPlayer = attrs.some(
    ({ name, value }) => name === 'class' && /\bwp-(?:audio|video)-shortcode\b/.test(value),
  )
  if (!isPlayer || !/^(?:audio|video)$/.test(tagName)) return undefined
  const files = childNodes.map((node) =>
    node.nodeName === 'source' && 'attrs' in node
      ? createElement('source', unnumbered(node.attrs), [])
      : node,
  )
  return scope.partsOf([createElement(tagName, unnumbered(attrs), files)], scope)
}

function unnumbered(attrs: TreeElement['attrs']): Map<string, string> {
  const kept = attrs.filter(({ name }) => name !== 'class')
  return new Map(kept.map(({ name, value }) => [name, value.replace(/\?_=\d{1,9}$/, '')]))
}

function linksIn(node: TreeNode): TreeElement[] {
  if (!('childNodes' in node)) return []
  return node.nodeName === 'a' ? [node as TreeElement] : node.childNodes.flatMap(linksIn)
}

function readComment(comment: string, scope: Scope, draw: DrawBlock): Interlude | undefined {
  const block = parseBlockComment(comment)
  if (block?.kind === 'opening') return { parts: [], opens: 1 }
  if (block?.kind === 'closing') return { parts: [], opens: -1 }
  if (!block) {
    if (/^\s*nextpage\s*$/.test(comment)) leave(scope.left, 'page break')
    return undefined
  }
  // A block without markup is drawn by WordPress anew at each visit.
  const drawn = draw(block, scope)
  if (drawn) return { parts: drawn, opens: 0 }
  const address = blockAddress(block)
  const url = address === undefined ? undefined : toWebUrl(address, scope.baseUrl)
  if (url === undefined) leave(scope.left, `wp:${block.name}`)
  return { parts: url === undefined ? [] : [toEmbed(url)], opens: 0 }
}

function findPicture(element: TreeElement, src: string, site: Surroundings): Image | undefined {
  const byUrl = site.findAttachmentByUrl(src)
  if (byUrl) return attachmentPicture(byUrl)
  const [, id] = /(?:^|\s)wp-image-(\d+)/.exec(attribute(element, 'class') ?? '') ?? []
  const byId = id === undefined ? undefined : site.findAttachment(Number(id))
  return byId && isSamePicture(byId.url, src) ? attachmentPicture(byId) : undefined
}
