import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parseFragment } from 'parse5'

/** The nodes of a parsed piece of HTML, as parse5 builds them. */
export type TreeNode = DefaultTreeAdapterTypes.ChildNode
export type TreeElement = DefaultTreeAdapterTypes.Element

/** HTML as browsers read it, however broken. Nothing is run or loaded. */
export function parseHtml(html: string): TreeNode[] {
  return parseFragment(html, { scriptingEnabled: false }).childNodes
}

/** A run of text as a node. */
export function createText(value: string): TreeNode {
  return defaultTreeAdapter.createTextNode(value)
}

/** An element with these children, for what was written in another notation than HTML. */
export function createElement(
  tagName: string,
  attributes: ReadonlyMap<string, string>,
  children: readonly TreeNode[],
): TreeElement {
  const attrs = [...attributes].map(([name, value]) => ({ name, value }))
  const element = defaultTreeAdapter.createElement(tagName, names.NS.HTML, attrs)
  for (const child of children) defaultTreeAdapter.appendChild(element, child)
  return element
}

export function isElement(node: TreeNode): node is TreeElement {
  return 'tagName' in node
}

/** True for a run of text. */
export function isText(node: TreeNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

export function isComment(node: TreeNode): node is DefaultTreeAdapterTypes.CommentNode {
  return node.nodeName === '#comment'
}

/** The value of an attribute; absent when the element has none of that name. */
export function attribute(element: TreeElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value
}

export function hasClass(element: TreeElement, pattern: RegExp): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).some((name) => pattern.test(name))
}

/** True for what a reader does not see: comments, and text of nothing but white space. */
export function isBlank(node: TreeNode): boolean {
  if (isText(node)) return /^[\s\u00a0]*$/.test(node.value)
  return !isElement(node) || node.tagName === 'br'
}

/** All elements below, in the order of the document. Without recursion: hostile markup nests without end. */
export function descendants(root: TreeElement): TreeElement[] {
  const found: TreeElement[] = []
  const waiting = [...root.childNodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue
    found.push(node)
    waiting.push(...[...node.childNodes].reverse())
  }
  return found
}

/** The text below, as typed, with a "\n" for each `<br>`. */
export function rawText(nodes: readonly TreeNode[]): string {
  let text = ''
  const waiting = [...nodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) text += node.value
    if (!isElement(node) || unseen.has(node.tagName)) continue
    if (node.tagName === 'br') text += '\n'
    waiting.push(...[...node.childNodes].reverse())
  }
  return text
}

/** Elements whose text nobody is meant to read. */
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'template', 'svg', 'math', 'noscript'])
