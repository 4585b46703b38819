export { toWebUrl } from './addresses.ts'
export type { Dialect, Interlude } from './dialect.ts'
export { type Caption, captioned } from './figures.ts'
export type { LineBreaks } from './flow.ts'
export { type ConvertedBody, type HtmlToBodyOptions, htmlToBody } from './html-to-body.ts'
export { type Left, leave } from './left.ts'
export { markdownToBody } from './markdown-to-body.ts'
export { isTextPart, type MediaPart, type Part, partsText, type WithoutKey } from './parts.ts'
export { isSamePicture } from './pictures.ts'
export type { Piece, TextPart } from './pieces.ts'
export { type EmbedPart, toEmbed } from './providers.ts'
export type { Scope } from './scope.ts'
export {
  attribute,
  createElement,
  createText,
  isText,
  parseHtml,
  rawText,
  type TreeElement,
  type TreeNode,
} from './tree.ts'
