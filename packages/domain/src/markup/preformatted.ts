import { leave } from './left.ts'
import type { Part } from './parts.ts'
import type { Scope } from './scope.ts'
import { descendants, hasClass, isBlank, isElement, rawText, type TreeElement } from './tree.ts'

/** Text whose spaces count. Marks and links inside it cannot be held. */
export function preformattedParts(element: TreeElement, scope: Scope): Part[] {
  const below = descendants(element).filter(({ tagName }) => tagName !== 'br' && tagName !== 'code')
  for (const { tagName } of below) leave(scope.left, `${tagName} in preformatted text`)
  const text = rawText(element.childNodes).replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd()
  return text === '' ? [] : [{ _type: 'preformatted', text, kind: kindOf(element) }]
}

function kindOf(element: TreeElement): 'code' | 'verse' | 'text' {
  if (hasClass(element, /^(?:wp-block-)?verse$/)) return 'verse'
  const [only, ...rest] = element.childNodes.filter((node) => !isBlank(node))
  const isCode = only && isElement(only) && only.tagName === 'code' && rest.length === 0
  return isCode || hasClass(element, /^(?:wp-block-code|brush:.*|language-.*|lang-.*)$/) ? 'code' : 'text'
}
