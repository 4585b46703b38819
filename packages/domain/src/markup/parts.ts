import type { Block, Body, TextBlock } from '../article/body.ts'
import { piecesText, type TextPart, toInline } from './pieces.ts'

/** Each of several types without its key. */
export type WithoutKey<T> = T extends unknown ? Omit<T, '_key'> : never

/** A block that is finished but for its key. */
export type MediaPart = WithoutKey<Exclude<Block, TextBlock>>
/** A block on its way into a body. */
export type Part = TextPart | MediaPart
export type ImagePart = Extract<MediaPart, { _type: 'image' }>

/** True for a paragraph, a heading or an item of a list. */
export function isTextPart(part: Part): part is TextPart {
  return part._type === 'block'
}

export function isImagePart(part: Part): part is ImagePart {
  return part._type === 'image'
}

export function paragraph(text: string): TextPart {
  return { _type: 'block', style: 'normal', pieces: [{ text, marks: [] }] }
}

export function toTextBlock({ pieces, ...rest }: TextPart, index: number): TextBlock {
  return { ...rest, _key: `b${index}`, ...toInline(pieces) }
}

/** Gives each block its key: its place among the others, so that the same text has the same keys each time. */
export function toBody(parts: readonly Part[]): Body {
  return parts.map((part, index) =>
    isTextPart(part) ? toTextBlock(part, index) : { ...part, _key: `b${index}` },
  )
}

/** The words of text parts, a line each. */
export function partsText(parts: readonly Part[]): string {
  return parts
    .filter(isTextPart)
    .map((part) => piecesText(part.pieces))
    .join('\n')
}
