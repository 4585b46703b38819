import { leave } from './left.ts'
import { isTextPart, type Part } from './parts.ts'
import { joinPieces, type TextPart } from './pieces.ts'
import type { Scope } from './scope.ts'
import { attribute, isElement, type TreeElement, type TreeNode } from './tree.ts'

/** As deep as the domain lets a list go. */
const maxLevel = 10

/** A list as flat items with their level; pictures and the like come after the item that held them. */
export function listParts(list: TreeElement, scope: Scope): Part[] {
  const listItem = list.tagName === 'ol' ? 'number' : 'bullet'
  if (/^-?\d+$/.test(attribute(list, 'start') ?? '1') && (attribute(list, 'start') ?? '1') !== '1')
    leave(scope.left, 'first number of a list')
  return list.childNodes.flatMap((node) => itemParts(node, listItem, scope))
}

/** The terms of a description list stand out in bold, each above what is said of it. */
export function descriptionParts(list: TreeElement, scope: Scope): Part[] {
  const parts = list.childNodes.flatMap((node) => {
    const isTerm = isElement(node) && node.tagName === 'dt'
    return scope.partsOf([node], isTerm ? { ...scope, marks: [...scope.marks, 'strong'] } : scope)
  })
  if (parts.length > 0) leave(scope.left, 'description list')
  return parts
}

function itemParts(node: TreeNode, listItem: 'bullet' | 'number', scope: Scope): Part[] {
  const isItem = isElement(node) && node.tagName === 'li'
  const parts = scope.partsOf(isItem ? node.childNodes : [node], scope)
  const result: Part[] = []
  let lines: TextPart[] = []
  const end = () => {
    const pieces = joinPieces(lines.map((line) => line.pieces))
    if (pieces.length > 0) result.push({ _type: 'block', style: 'normal', listItem, level: 1, pieces })
    lines = []
  }
  for (const part of parts) {
    if (isTextPart(part) && !part.listItem) lines.push(part)
    else {
      end()
      result.push(isTextPart(part) ? deeper(part, scope) : part)
    }
  }
  end()
  return result
}

function deeper(part: TextPart, { left }: Scope): TextPart {
  const level = (part.level ?? 1) + 1
  if (level > maxLevel) leave(left, `list deeper than ${maxLevel} levels`)
  return { ...part, level: Math.min(level, maxLevel) }
}
