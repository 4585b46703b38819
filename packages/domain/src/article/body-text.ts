import type { Article } from './article.ts'
import type { Block, Span, TableCell } from './body.ts'

/**
 * The words of a body as plain text, a paragraph a line: what search, excerpts and reading time look at.
 *
 * @example bodyText(article.body) // 'Перший абзац.\nДругий абзац.'
 */
export function bodyText(body: readonly Block[]): string {
  return body
    .flatMap(blockLines)
    .filter((line) => line !== '')
    .join('\n')
}

/** Headline, standfirst and body as plain text, a paragraph a line. */
export function articleText({
  headline,
  standfirst = '',
  body,
}: Pick<Article, 'headline' | 'standfirst' | 'body'>): string {
  return [headline, standfirst, bodyText(body)].filter((part) => part !== '').join('\n')
}

function blockLines(block: Block): string[] {
  switch (block._type) {
    case 'block':
      return [spansText(block.children)]
    case 'quote':
      return [...block.content.map((paragraph) => spansText(paragraph.children)), block.speaker ?? '']
    case 'image':
      return [block.caption ?? '']
    case 'gallery':
      return [...block.images.map((image) => image.caption ?? ''), block.caption ?? '']
    case 'embed':
      return [block.title ?? '']
    case 'table':
      return [
        block.caption ?? '',
        ...block.rows.map((row) => row.cells.map((cell) => spansText(cell.children)).join('\t')),
      ]
    case 'preformatted':
      return [block.text]
    case 'separator':
      return []
  }
}

/** The paragraphs alone, without headings, captions, lists or tables: what an excerpt is cut from. */
export function leadText(body: readonly Block[]): string {
  return body
    .flatMap((block) =>
      block._type === 'block' && block.style === 'normal' && !block.listItem
        ? [spansText(block.children)]
        : [],
    )
    .filter((line) => line !== '')
    .join(' ')
}

/** True for a cell that names its row or column: the empty one in the corner of a table names neither. */
export function isNaming(cell: TableCell): boolean {
  return cell.header && spansText(cell.children) !== ''
}

function spansText(spans: readonly Span[]): string {
  return spans
    .map((span) => span.text)
    .join('')
    .trim()
}
