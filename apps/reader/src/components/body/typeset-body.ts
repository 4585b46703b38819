import type { Block, Body, Language, QuoteBlock, TextBlock } from '@news/domain'
import { typeset } from '../../typeset.ts'

/** Stands between the runs of a text while it is set as a whole: quotation marks may open in one and close in another. */
const seam = '\ue001'

/** The paragraphs, headings and quotations of a body as a printer would set them. */
export function typesetBody(body: Body, language: Language): Body {
  return body.map((block) => typesetBlock(block, language))
}

function typesetBlock(block: Block, language: Language): Block {
  if (block._type === 'block') return typesetText(block, language)
  return block._type === 'quote' ? typesetQuote(block, language) : block
}

function typesetQuote(quote: QuoteBlock, language: Language): QuoteBlock {
  const its = quote.language ?? language
  return { ...quote, content: quote.content.map((text) => typesetText(text, its)) }
}

function typesetText(block: TextBlock, language: Language): TextBlock {
  const { children } = block
  const texts = typeset(children.map(({ text }) => text).join(seam), language).split(seam)
  if (texts.length !== children.length) return block
  return { ...block, children: children.map((span, i) => ({ ...span, text: texts[i] ?? span.text })) }
}
