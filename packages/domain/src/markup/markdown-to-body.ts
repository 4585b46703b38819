import { micromark } from 'micromark'
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { type ConvertedBody, type HtmlToBodyOptions, htmlToBody } from './html-to-body.ts'

const reading = {
  // What is written as HTML inside Markdown takes the same way in as all HTML.
  allowDangerousHtml: true,
  allowDangerousProtocol: true,
  extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false })],
  htmlExtensions: [gfmTableHtml(), gfmStrikethroughHtml()],
}

/**
 * Markdown (CommonMark, with GFM's tables and strike-through) as a body. HTML inside it is read like any other HTML:
 * what it says stays, what it does is left out and counted.
 *
 * @example markdownToBody('## Сесія\n\nРада **ухвалила** угоду.').body.length // 2
 */
export function markdownToBody(
  markdown: string,
  options: Pick<HtmlToBodyOptions, 'baseUrl'> = {},
): ConvertedBody {
  return htmlToBody(micromark(markdown, reading), options)
}
