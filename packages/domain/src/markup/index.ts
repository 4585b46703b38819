export { toWebUrl } from './addresses.ts'
export type { Dialect, Interlude } from './dialect.ts'
export { captioned } from './figures.ts'
export { type ConvertedBody, type HtmlToBodyOptions, htmlToBody } from './html-to-body.ts'
export { type Left, leave } from './left.ts'
export { markdownToBody } from './markdown-to-body.ts'
export { isTextPart, type Part, partsText } from './parts.ts'
export { isSamePicture } from './pictures.ts'
export { toEmbed } from './providers.ts'
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
