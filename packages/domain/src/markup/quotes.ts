import { trimEndOf } from '../text/trim-end.ts'
import { languageSchema } from '../values.ts'
import { leave } from './left.ts'
import { isTextPart, type MediaPart, type Part, paragraph, partsText, toTextBlock } from './parts.ts'
import type { Scope } from './scope.ts'
import { attribute, descendants, isBlank, isElement, type TreeElement } from './tree.ts'

export type QuotePart = Extract<MediaPart, { _type: 'quote' }>

/** Longest name of a speaker that the domain holds. */
const maxSpeaker = 300

/**
 * A quote with its source: the `<cite>` or `<footer>` at its end. What is not text comes after the quote, a source too
 * long for a name too.
 */
export function quoteParts(element: TreeElement, scope: Scope): Part[] {
  const source = takeSource(element)
  const parts = scope.partsOf(element.childNodes, { ...scope, href: undefined })
  if (attribute(element, 'cite')) leave(scope.left, 'address of a quote')
  const [first, ...rest] = parts.filter(isTextPart).map(toTextBlock)
  const others = parts.filter((part) => !isTextPart(part))
  const name = source ? sourceName(source, scope) : ''
  if (!first) return [...others, ...(name === '' ? [] : [paragraph(name)])]
  const quote: QuotePart = { _type: 'quote', content: [first, ...rest], ...languageOf(element) }
  return [...(name === '' ? [quote] : withSpeaker(quote, name)), ...others]
}

/** Says who spoke; as a line of its own when the quote already says so or the words are too many for a name. */
export function withSpeaker(quote: QuotePart, text: string): Part[] {
  const speaker = asName(text)
  if (speaker === '') return [quote]
  const fits = quote.speaker === undefined && speaker.length <= maxSpeaker
  return fits ? [{ ...quote, speaker }] : [quote, paragraph(speaker)]
}

function languageOf(element: TreeElement): { language?: string } {
  const { data } = languageSchema.safeParse(attribute(element, 'lang'))
  return data === undefined ? {} : { language: data }
}

function sourceName(source: TreeElement, scope: Scope): string {
  const parts = scope.partsOf(source.childNodes, { ...scope, lineBreaks: 'markup' })
  if (descendants(source).some(({ tagName }) => tagName === 'a'))
    leave(scope.left, 'link of a quote’s source')
  return asName(partsText(parts).replace(/\n/g, ', '))
}

/** Names are written after a dash; the dash is no part of them. */
function asName(text: string): string {
  return text.replace(/^[\s\u00a0—–―‒-]+/, '').trim()
}

/** Takes the element that names the source out of the end of a quote, wherever paragraphs have put it. */
function takeSource(quote: TreeElement): TreeElement | undefined {
  for (let parent = quote; ; ) {
    const last = parent.childNodes.filter((node) => !isBlank(node)).at(-1)
    if (!last || !isElement(last)) return undefined
    if (last.tagName === 'cite' || last.tagName === 'footer') {
      removeLast(parent, last)
      return last
    }
    if (last.tagName !== 'p' && last.tagName !== 'div') return undefined
    parent = last
  }
}

/** With the dash that led to it. */
function removeLast(parent: TreeElement, node: TreeElement): void {
  parent.childNodes = parent.childNodes.slice(0, parent.childNodes.indexOf(node))
  const before = parent.childNodes.at(-1)
  if (before && 'value' in before) before.value = trimEndOf(before.value, /[\s—–―]/)
}
