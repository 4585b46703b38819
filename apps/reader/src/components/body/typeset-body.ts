import type { Block, Body, Language, TableBlock, TextBlock } from '@news/domain'
import { typeset, typesetRuns } from '../../typeset.ts'

/** What is read of a body, as a printer would set it: paragraphs, headings, quotations, tables, and what is said of pictures. */
export function typesetBody(body: Body, language: Language): Body {
  return body.map((block) => typesetBlock(block, language))
}

/** What is said of a picture, or of several. */
export function typesetCaption<Captioned extends { caption?: string | undefined }>(
  captioned: Captioned,
  language: Language,
): Captioned {
  const { caption } = captioned
  return caption ? { ...captioned, caption: typeset(caption, language) } : captioned
}

function typesetBlock(block: Block, language: Language): Block {
  switch (block._type) {
    case 'block':
      return typesetText(block, language)
    case 'quote': {
      const its = block.language ?? language
      return { ...block, content: block.content.map((text) => typesetText(text, its)) }
    }
    case 'image':
      return typesetCaption(block, language)
    case 'gallery': {
      const images = block.images.map((image) => typesetCaption(image, language))
      return { ...typesetCaption(block, language), images }
    }
    case 'table':
      return typesetTable(block, language)
    default:
      return block
  }
}

function typesetTable(table: TableBlock, language: Language): TableBlock {
  const rows = table.rows.map(({ cells }) => ({ cells: cells.map((cell) => typesetText(cell, language)) }))
  return { ...typesetCaption(table, language), rows }
}

function typesetText<Text extends Pick<TextBlock, 'children'>>(text: Text, language: Language): Text {
  const { children } = text
  const texts = typesetRuns(
    children.map((span) => span.text),
    language,
  )
  return { ...text, children: children.map((span, i) => ({ ...span, text: texts[i] ?? span.text })) }
}
