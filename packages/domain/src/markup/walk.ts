import { schemeOf, toHref } from './addresses.ts'
import { boxes, decoratorsOf, dropped, plain } from './elements.ts'
import { captionBox, figureParts, galleryBox } from './figures.ts'
import { Flow } from './flow.ts'
import { frameParts, socialPost, wrappedAddress } from './frames.ts'
import { leave } from './left.ts'
import { descriptionParts, listParts } from './lists.ts'
import { isTextPart, type Part } from './parts.ts'
import { pictureParts, smiley } from './pictures.ts'
import { preformattedParts } from './preformatted.ts'
import { quoteParts } from './quotes.ts'
import type { Scope } from './scope.ts'
import { tableParts } from './tables.ts'
import { attribute, isComment, isElement, isText, rawText, type TreeElement, type TreeNode } from './tree.ts'

/** Markup nested deeper than this has no meaning that a body could hold; its text stays. */
const maxDepth = 200

/** Elements that become parts of their own, between paragraphs. */
const converters = new Map<string, (element: TreeElement, scope: Scope) => Part[]>([
  ['h1', (element, scope) => headingParts(element, 'h2', scope)],
  ['h2', (element, scope) => headingParts(element, 'h2', scope)],
  ['h3', (element, scope) => headingParts(element, 'h3', scope)],
  ['h4', (element, scope) => headingParts(element, 'h4', scope)],
  ['h5', (element, scope) => headingParts(element, 'h4', scope)],
  ['h6', (element, scope) => headingParts(element, 'h4', scope)],
  ['ul', (element, scope) => galleryBox(element, scope) ?? listParts(element, scope)],
  ['ol', listParts],
  ['dl', (element, scope) => captionBox(element, scope) ?? descriptionParts(element, scope)],
  ['blockquote', (element, scope) => socialPost(element, scope) ?? quoteParts(element, scope)],
  ['figure', figureParts],
  ['table', tableParts],
  ['pre', preformattedParts],
  ['listing', preformattedParts],
  ['xmp', preformattedParts],
  ['plaintext', preformattedParts],
  ['hr', () => [{ _type: 'separator' }]],
  ['img', pictureParts],
  ['image', pictureParts],
  ['amp-img', pictureParts],
  ['iframe', frameParts],
  ['embed', frameParts],
  ['object', frameParts],
  ['video', frameParts],
  ['audio', frameParts],
])

/** The parts that these nodes make, in the order in which a reader meets them. */
export function partsOf(nodes: readonly TreeNode[], scope: Scope): Part[] {
  const flow = new Flow()
  write(nodes, scope, flow)
  flow.cut()
  return flow.parts
}

function write(nodes: readonly TreeNode[], scope: Scope, flow: Flow): void {
  let open = 0
  for (const node of scope.dialect.expand(nodes)) {
    const here: Scope = open > 0 ? { ...scope, lineBreaks: 'markup' } : scope
    if (isText(node)) writeText(node.value, here, flow)
    else if (isElement(node)) writeElement(node, { ...here, depth: scope.depth + 1 }, flow)
    else if (isComment(node)) open = Math.max(0, open + writeComment(node.data, here, flow))
  }
}

/** Says how many blocks of the system that wrote the text it opens. */
function writeComment(comment: string, scope: Scope, flow: Flow): number {
  const interlude = scope.dialect.readComment(comment, scope)
  if (!interlude) return 0
  flow.add(interlude.parts)
  return interlude.opens
}

function writeText(text: string, { marks, href, lineBreaks }: Scope, flow: Flow): void {
  flow.text({ text, marks, href }, lineBreaks)
}

function writeElement(element: TreeElement, scope: Scope, flow: Flow): void {
  const { tagName } = element
  if (element.attrs.some(({ name }) => /^on./i.test(name))) leave(scope.left, 'event handler')
  const text = scope.depth > maxDepth ? tooDeep(element, scope) : smiley(element)
  if (text !== undefined) writeText(text, scope, flow)
  else if (dropped.has(tagName)) leave(scope.left, tagName)
  else if (tagName === 'br') flow.lineBreak(scope.lineBreaks)
  else {
    const parts = partsOfElement(element, scope)
    if (parts) flow.add(parts)
    else writeChildren(element, scope, flow)
  }
}

function partsOfElement(element: TreeElement, scope: Scope): Part[] | undefined {
  return (
    scope.dialect.convert(element, scope) ??
    converters.get(element.tagName)?.(element, scope) ??
    boxParts(element, scope)
  )
}

function tooDeep(element: TreeElement, { left }: Scope): string {
  leave(left, `markup nested deeper than ${maxDepth}`)
  return rawText(element.childNodes)
}

function boxParts(element: TreeElement, scope: Scope): Part[] | undefined {
  if (!boxes.has(element.tagName)) return undefined
  return wrappedAddress(element, scope) ?? captionBox(element, scope) ?? galleryBox(element, scope)
}

function writeChildren(element: TreeElement, scope: Scope, flow: Flow): void {
  const { tagName } = element
  const isBox = boxes.has(tagName)
  const decorators = decoratorsOf(element)
  if (!isBox && decorators.length === 0 && !plain.has(tagName) && tagName !== 'q') leave(scope.left, tagName)
  if (isBox) flow.cut()
  const inside = {
    ...scope,
    marks: [...new Set([...scope.marks, ...decorators])],
    href: tagName === 'a' ? hrefOf(element, scope) : scope.href,
  }
  if (tagName === 'q') writeQuotation(element, inside, flow)
  else write(element.childNodes, inside, flow)
  if (isBox) flow.cut()
}

/** Browsers draw the marks of a `<q>` themselves; here they are text. */
function writeQuotation(element: TreeElement, scope: Scope, flow: Flow): void {
  const [before, after] = /\p{Script=Cyrillic}/u.test(rawText(element.childNodes)) ? '«»' : '“”'
  writeText(before ?? '', scope, flow)
  write(element.childNodes, scope, flow)
  writeText(after ?? '', scope, flow)
}

function hrefOf(element: TreeElement, scope: Scope): string | undefined {
  const typed = attribute(element, 'href')?.trim()
  if (typed === undefined || typed === '') return undefined
  if (typed.startsWith('#')) {
    leave(scope.left, 'link to a place in the text')
    return undefined
  }
  const href = toHref(typed, scope.baseUrl)
  if (href === undefined) leave(scope.left, `link (${schemeOf(typed, scope.baseUrl)})`)
  return href
}

function headingParts(element: TreeElement, style: 'h2' | 'h3' | 'h4', scope: Scope): Part[] {
  return scope
    .partsOf(element.childNodes, scope)
    .map((part) => (isTextPart(part) && !part.listItem ? { ...part, style } : part))
}
