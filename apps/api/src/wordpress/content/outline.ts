import { type Block, bodySchema, type TableBlock } from '@news/domain'
import { siteWith } from '../fixtures.ts'
import { contentToBody } from './content-to-body.ts'

/** For tests: a body that the schema has passed, and what was left. */
export function convert(html: string, site = siteWith()) {
  const { body, left } = contentToBody(html, site)
  return { body: bodySchema.parse(body), left: Object.fromEntries(left) }
}

/** The body in short: `h2 Title`, `- item`, `[image src | alt | caption]`. */
export function outline(html: string, site = siteWith()): string[] {
  return convert(html, site).body.map(blockOutline)
}

function blockOutline(block: Block): string {
  switch (block._type) {
    case 'block': {
      const text = block.children.map((span) => span.text).join('')
      if (block.listItem)
        return `${'  '.repeat((block.level ?? 1) - 1)}${block.listItem === 'number' ? '1.' : '-'} ${text}`
      return block.style === 'normal' ? text : `${block.style} ${text}`
    }
    case 'quote':
      return `> ${block.content.map(blockOutline).join(' / ')}${block.speaker ? ` (${block.speaker})` : ''}`
    case 'image':
      return `[image ${[block.src, block.alt, block.caption, block.href].filter(Boolean).join(' | ')}]`
    case 'gallery':
      return `[gallery ${[...block.images.map((image) => image.src), block.caption].filter(Boolean).join(' | ')}]`
    case 'embed':
      return `[embed ${[block.url, block.provider, block.title].filter(Boolean).join(' | ')}]`
    case 'table':
      return `[table ${[block.caption, ...block.rows.map(rowOutline)].filter(Boolean).join(' | ')}]`
    case 'preformatted':
      return `[${block.kind} ${block.text}]`
    case 'separator':
      return '---'
  }
}

function rowOutline(row: TableBlock['rows'][number]): string {
  return row.cells
    .map((cell) => (cell.header ? '*' : '') + cell.children.map((span) => span.text).join(''))
    .join(', ')
}
