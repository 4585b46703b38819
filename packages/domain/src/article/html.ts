import type {
  Block,
  Decorator,
  GalleryBlock,
  Link,
  PreformattedBlock,
  QuoteBlock,
  Span,
  TableBlock,
  TableCell,
  TextBlock,
} from './body.ts'
import { isNaming } from './body-text.ts'
import type { Image } from './image.ts'
import { groupLists, isList, type List } from './list-tree.ts'

/** How a body becomes HTML. */
export interface HtmlOptions {
  /** Turns a path of this site (`/media/a.jpg`, `/news/x`) into what the receiver can open; as it is when absent. */
  resolve?: (path: string) => string
}

/**
 * A body as HTML5, for feeds and for programs that want markup. All text is escaped and the tags are these alone, so
 * that no script can come of it. An embed is a figure with a link, never a foreign frame; credits and offices are
 * `<small>`. `htmlToBody` of `@news/domain/markup` reads it back.
 *
 * @example bodyToHtml(article.body, { resolve: (path) => new URL(path, 'https://news.example').href })
 */
export function bodyToHtml(body: readonly Block[], { resolve = (path) => path }: HtmlOptions = {}): string {
  return groupLists(body)
    .map((block) => (isList(block) ? listHtml(block, resolve) : blockHtml(block, resolve)))
    .join('\n')
}

type Resolve = (path: string) => string

const decoratorTags = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  underline: 'u',
  'strike-through': 's',
  sub: 'sub',
  sup: 'sup',
} as const satisfies Record<Decorator, string>

function blockHtml(block: Block, resolve: Resolve): string {
  switch (block._type) {
    case 'block':
      return element(block.style === 'normal' ? 'p' : block.style, inlineHtml(block, resolve))
    case 'quote':
      return quoteHtml(block, resolve)
    case 'image':
      return figure(linked(imageHtml(block, resolve), block.href, resolve), imageCaption(block))
    case 'gallery':
      return galleryHtml(block, resolve)
    case 'embed':
      return figure(anchor(block.url, escapeHtml(block.title ?? block.url)), '')
    case 'table':
      return tableHtml(block, resolve)
    case 'preformatted':
      return preformattedHtml(block)
    case 'separator':
      return '<hr>'
  }
}

function listHtml(list: List, resolve: Resolve): string {
  const items = list.items.map(({ block, lists }) =>
    element('li', inlineHtml(block, resolve) + lists.map((inner) => listHtml(inner, resolve)).join('')),
  )
  return element(list.ordered ? 'ol' : 'ul', items.join(''))
}

function quoteHtml(quote: QuoteBlock, resolve: Resolve): string {
  const lang = quote.language ? ` lang="${escapeHtml(quote.language)}"` : ''
  const words = `<blockquote${lang}>${bodyToHtml(quote.content, { resolve })}</blockquote>`
  return figure(words, withAside(quote.speaker, quote.office, ', '))
}

function galleryHtml({ images, caption = '' }: GalleryBlock, resolve: Resolve): string {
  const shown = images.map((image) => figure(imageHtml(image, resolve), imageCaption(image))).join('')
  return `<figure class="gallery">${shown}${caption && element('figcaption', linesHtml(caption))}</figure>`
}

function preformattedHtml({ kind, text }: PreformattedBlock): string {
  // Parsers skip a line break at the very beginning of a <pre>.
  const words = escapeHtml(text).replace(/^\n/, '\n\n')
  if (kind === 'verse') return `<pre class="verse">${words}</pre>`
  return element('pre', kind === 'code' ? element('code', words) : words)
}

function tableHtml({ caption, rows }: TableBlock, resolve: Resolve): string {
  const lines = rows.map(({ cells }) => element('tr', cells.map((cell) => cellHtml(cell, resolve)).join('')))
  return element('table', (caption ? element('caption', linesHtml(caption)) : '') + lines.join(''))
}

function cellHtml(cell: TableCell, resolve: Resolve): string {
  const tag = isNaming(cell) ? 'th' : 'td'
  const span = `${cell.columnSpan ? ` colspan="${cell.columnSpan}"` : ''}${cell.rowSpan ? ` rowspan="${cell.rowSpan}"` : ''}`
  return `<${tag}${span}>${inlineHtml(cell, resolve)}</${tag}>`
}

function imageHtml(image: Image, resolve: Resolve): string {
  const size = image.width && image.height ? ` width="${image.width}" height="${image.height}"` : ''
  return `<img src="${escapeHtml(resolve(image.src))}" alt="${escapeHtml(image.alt)}"${size}>`
}

function imageCaption(image: Image): string {
  return withAside(image.caption, image.credit, ' ')
}

/** Words with the small print that belongs to them: a credit, an office. */
function withAside(text: string | undefined, aside: string | undefined, joint: string): string {
  const parts = [text && linesHtml(text), aside && element('small', linesHtml(aside))]
  return parts.filter(Boolean).join(joint)
}

function inlineHtml(
  { children, markDefs }: Pick<TextBlock, 'children' | 'markDefs'>,
  resolve: Resolve,
): string {
  return children.map((span) => spanHtml(span, markDefs, resolve)).join('')
}

function spanHtml(span: Span, links: readonly Link[], resolve: Resolve): string {
  const text = linesHtml(span.text)
  return span.marks.reduceRight((inner, mark) => {
    const link = links.find(({ _key }) => _key === mark)
    if (link) return linked(inner, link.href, resolve)
    return element(decoratorTags[mark as Decorator], inner)
  }, text)
}

function linesHtml(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}

function linked(inner: string, href: string | undefined, resolve: Resolve): string {
  if (href === undefined) return inner
  return anchor(href.startsWith('/') ? resolve(href) : href, inner)
}

function anchor(href: string, inner: string): string {
  return `<a href="${escapeHtml(href)}">${inner}</a>`
}

function figure(inner: string, caption: string): string {
  return element('figure', inner + (caption && element('figcaption', caption)))
}

function element(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag}>`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it must stand in HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
