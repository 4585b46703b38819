import { trimEndOf } from '../text/trim-end.ts'
import type { Block, Decorator, Link, QuoteBlock, Span, TableBlock, TextBlock } from './body.ts'
import type { Image } from './image.ts'
import { groupLists, isList, type List } from './list-tree.ts'

/**
 * A body as Markdown (CommonMark, with GFM's tables and strike-through). What Markdown cannot say falls back to plain
 * text: underline, sub and sup lose their mark, spans of table cells are left out.
 *
 * @example bodyToMarkdown(article.body) // '## Як ішли до договору\n\nАбзац із [посиланням](https://example.org/).'
 */
export function bodyToMarkdown(body: readonly Block[]): string {
  return groupLists(body)
    .map((block) => (isList(block) ? listMarkdown(block, '') : blockMarkdown(block)))
    .join('\n\n')
}

const fences = {
  strong: '**',
  em: '*',
  'strike-through': '~~',
} as const satisfies Partial<Record<Decorator, string>>

const hashes = { h2: '## ', h3: '### ', h4: '#### ', normal: '' } as const satisfies Record<
  TextBlock['style'],
  string
>

function blockMarkdown(block: Block): string {
  switch (block._type) {
    case 'block':
      return (
        hashes[block.style] +
        (block.style === 'normal' ? inline(block) : inline(block).replaceAll('\\\n', ' '))
      )
    case 'quote':
      return quoteMarkdown(block)
    case 'image':
      return imageMarkdown(block)
    case 'gallery':
      return [
        ...block.images.map(imageMarkdown),
        ...(block.caption ? [escapeMarkdown(block.caption)] : []),
      ].join('\n\n')
    case 'embed':
      return `[${escapeMarkdown(block.title ?? block.url)}](${target(block.url)})`
    case 'table':
      return tableMarkdown(block)
    case 'preformatted':
      return fenced(block.text)
    case 'separator':
      return '---'
  }
}

function listMarkdown(list: List, indent: string): string {
  return list.items
    .map(({ block, lists }, i) => {
      const marker = list.ordered ? `${i + 1}. ` : '- '
      const inner = indent + ' '.repeat(marker.length)
      const text = inline(block).replaceAll('\n', `\n${inner}`)
      return [`${indent}${marker}${text}`, ...lists.map((deeper) => listMarkdown(deeper, inner))].join('\n')
    })
    .join('\n')
}

function quoteMarkdown({ content, speaker, office }: QuoteBlock): string {
  const source = [speaker, office].filter((part) => part !== undefined).join(', ')
  const words = bodyToMarkdown(content) + (source && `\n\n— ${escapeMarkdown(source)}`)
  return words
    .split('\n')
    .map((line) => trimEndOf(`> ${line}`, / /))
    .join('\n')
}

function imageMarkdown({ src, alt, caption, credit }: Image): string {
  const words = [caption, credit].filter((part) => part !== undefined).map(escapeMarkdown)
  return [`![${escapeMarkdown(alt)}](${target(src)})`, ...(words.length > 0 ? [words.join(' ')] : [])].join(
    '\n\n',
  )
}

function tableMarkdown({ caption, rows }: TableBlock): string {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const lines = rows.map(({ cells }) =>
    row([...cells.map(cellMarkdown), ...Array(width - cells.length).fill('')]),
  )
  const hasHead = rows[0]?.cells.some((cell) => cell.header) ?? false
  const head = hasHead ? lines.slice(0, 1) : [row(Array(width).fill(''))]
  const rest = hasHead ? lines.slice(1) : lines
  const table = [...head, row(Array(width).fill('---')), ...rest].join('\n')
  return caption ? `${escapeMarkdown(caption)}\n\n${table}` : table
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function cellMarkdown(cell: Pick<TextBlock, 'children' | 'markDefs'>): string {
  return inline(cell).replaceAll('\\\n', ' ').replaceAll('|', '\\|')
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}

function inline({ children, markDefs }: Pick<TextBlock, 'children' | 'markDefs'>): string {
  return children.map((span) => spanMarkdown(span, markDefs)).join('')
}

function spanMarkdown({ text, marks }: Span, links: readonly Link[]): string {
  // Emphasis must touch its words: CommonMark reads "** a**" as asterisks.
  const words = text.trim()
  if (words === '') return lineBreaks(text)
  const [before, after] = [text.slice(0, text.indexOf(words)), text.slice(text.trimEnd().length)]
  const plain = marks.includes('code') ? codeSpan(words) : escapeMarkdown(words)
  const marked = marks.reduceRight((inner, mark) => {
    const link = links.find(({ _key }) => _key === mark)
    if (link) return `[${inner}](${target(link.href)})`
    const fence = mark in fences ? fences[mark as keyof typeof fences] : ''
    return fence + inner + fence
  }, lineBreaks(plain))
  return lineBreaks(before) + marked + lineBreaks(after)
}

function codeSpan(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

function lineBreaks(text: string): string {
  return text.replaceAll('\n', '\\\n')
}

function target(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replace(/[<>\n]/g, encodeURIComponent)}>` : url
}

/** Text in which no character is taken for Markdown. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/^([^\S\r\n\u2028\u2029]*)(#{1,6}|[+-])(?=\s|$)/gm, '$1\\$2')
    .replace(/^([^\S\r\n\u2028\u2029]*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^([^\S\r\n\u2028\u2029]*)(=+|-{2,})(?=[^\S\r\n\u2028\u2029]*$)/gm, '$1\\$2')
}
