import { createElement, createText, isText, type TreeElement, type TreeNode } from '@news/domain/markup'

/** The element that stands for a shortcode in the tree; its content are the element's children. */
export const shortcodeTag = 'wp-shortcode'

/** An element of running text that stands for one whose words belong to the line around it. */
const inlineShortcodeTag = 'span'

/** Shortcodes of WordPress itself and of WordPress.com. Those of plugins are known by their looks alone. */
const known: ReadonlySet<string> = new Set(
  'audio caption embed facebook gallery instagram playlist soundcloud tiktok tweet video vimeo wp_caption youtube'.split(
    ' ',
  ),
)

/** Bounded, so that hostile text cannot make the search for an end expensive. */
const shortcode =
  /\[\[?(\/?)([a-z][\w-]{0,60})((?:[\s=](?:"[^"]{0,4000}"|'[^']{0,4000}'|"(?![^"]{0,4000}")|'(?![^']{0,4000}')|[^\]["']){0,1000})?)\/?\]\]?/gi

const maxNesting = 20

interface Token {
  name: string
  closing: boolean
  attributes: string
}

/**
 * Makes elements of the shortcodes in the text of these nodes, with all that stands between `[caption …]` and
 * `[/caption]` inside. `[[gallery]]` is how an author writes about a shortcode, `[sic]` is none.
 */
export function expandShortcodes(nodes: readonly TreeNode[]): TreeNode[] {
  if (!nodes.some((node) => isText(node) && node.value.includes('['))) return [...nodes]
  const tokens = nodes.flatMap(tokenize)
  const closed = new Set(tokens.flatMap((token) => (isToken(token) && token.closing ? [token.name] : [])))
  return nest(tokens, closed, 0)
}

/** What is written in a shortcode: `ids="1,2"` by name, what has no name as "0", "1" and so on. */
export function shortcodeAttributes(element: TreeElement): ReadonlyMap<string, string> {
  return new Map(element.attrs.map(({ name, value }) => [name, value]))
}

function tokenize(node: TreeNode): (TreeNode | Token)[] {
  if (!isText(node)) return [node]
  const found: (TreeNode | Token)[] = []
  let end = 0
  for (const match of node.value.matchAll(shortcode)) {
    const [whole, slash = '', name = '', attributes = ''] = match
    const escaped = whole.startsWith('[[') && whole.endsWith(']]')
    found.push(createText(node.value.slice(end, match.index) + (escaped ? whole.slice(1, -1) : '')))
    if (!escaped) found.push({ name: name.toLowerCase(), closing: slash === '/', attributes })
    end = match.index + whole.length
  }
  return [...found, createText(node.value.slice(end))]
}

function nest(tokens: readonly (TreeNode | Token)[], closed: ReadonlySet<string>, depth: number): TreeNode[] {
  const ends = lastEnds(tokens)
  const result: TreeNode[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    if (!isToken(token)) result.push(token)
    else if (!isShortcode(token, closed)) result.push(createText(asTyped(token)))
    else if (!token.closing) {
      const end = depth < maxNesting && (ends.get(token.name) ?? -1) > i ? endOf(tokens, i) : i
      const children = nest(tokens.slice(i + 1, end), closed, depth + 1)
      const isInline = !known.has(token.name) && isInLine(children, tokens[i - 1], tokens[end + 1])
      result.push(shortcodeElement(token, isInline ? inlineShortcodeTag : shortcodeTag, children))
      i = end
    }
  }
  return result
}

function endOf(tokens: readonly (TreeNode | Token)[], start: number): number {
  const opening = tokens[start]
  const isEnd = (token: TreeNode | Token) =>
    isToken(token) && token.closing && opening && isToken(opening) && token.name === opening.name
  return tokens.findIndex((token, i) => i > start && isEnd(token))
}

function lastEnds(tokens: readonly (TreeNode | Token)[]): Map<string, number> {
  return new Map(tokens.flatMap((token, i) => (isToken(token) && token.closing ? [[token.name, i]] : [])))
}

function isToken(token: TreeNode | Token): token is Token {
  return 'closing' in token
}

type Neighbour = TreeNode | Token | undefined

/** `[dropcap]Б[/dropcap]уквиця`: one line of words, with more words before or after it. */
function isInLine(children: readonly TreeNode[], before: Neighbour, after: Neighbour): boolean {
  if (!children.every((node) => (isText(node) ? !node.value.includes('\n') : inLine.has(node.nodeName))))
    return false
  const [lastLine = ''] = textOf(before).split('\n').slice(-1)
  const [firstLine = ''] = textOf(after).split('\n', 1)
  return /[\p{L}\p{N}]/u.test(lastLine + firstLine)
}

/** Elements of running text. */
const inLine: ReadonlySet<string> = new Set(
  'a abbr b br code em i mark small span strong sub sup u'.split(' '),
)

function textOf(node: Neighbour): string {
  return node && !isToken(node) && isText(node) ? node.value : ''
}

/** An author's own brackets have no attributes and no end. */
function isShortcode({ name, attributes }: Token, closed: ReadonlySet<string>): boolean {
  return known.has(name) || closed.has(name) || /[\w-]=["'“”\w]/.test(attributes) || /[_-]/.test(name)
}

function asTyped({ name, closing, attributes }: Token): string {
  return `[${closing ? '/' : ''}${name}${attributes}]`
}

function shortcodeElement(
  { name, attributes }: Token,
  tag: string,
  children: readonly TreeNode[],
): TreeElement {
  if (tag === inlineShortcodeTag) return createElement(tag, new Map([[inlineName, name]]), children)
  return createElement(tag, new Map([...parseAttributes(attributes), ['name', name]]), children)
}

const inlineName = 'data-wp-shortcode'

/** The name of a shortcode within a line; absent for other elements. */
export function inlineShortcode({ tagName, attrs }: TreeElement): string | undefined {
  if (tagName !== inlineShortcodeTag) return undefined
  return attrs.find(({ name }) => name === inlineName)?.value
}

/** More than the longest list of pictures. */
const maxAttributes = 10_000

/** One attribute, at the place where it is looked for: `ids="1,2"`, `'1,2'`, `wide`. */
const attribute = /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|“([^”]*)”|([^\s"'“]+))/y

function parseAttributes(whole: string): Map<string, string> {
  const text = whole.slice(0, maxAttributes).replace(/^=/, ' ')
  const found = new Map<string, string>()
  let unnamed = 0
  for (let at = 0; at < text.length; at++) {
    attribute.lastIndex = at
    const match = attribute.exec(text)
    if (!match) continue
    const [all, name, double, single, curly, bare] = match
    found.set(name?.toLowerCase() ?? String(unnamed++), double ?? single ?? curly ?? bare ?? '')
    at += all.length - 1
  }
  return found
}
