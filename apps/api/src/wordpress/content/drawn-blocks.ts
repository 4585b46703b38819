import { type Part, parseHtml, type Scope } from '@news/domain/markup'
import { type BlockComment, blockReference } from './block-comments.ts'
import type { Surroundings } from './dialect.ts'

/** What a block without markup shows. Absent when that is not known here. */
export type DrawBlock = (block: BlockComment, scope: Scope) => Part[] | undefined

/** Draws the blocks whose words stand elsewhere in an export: those that posts share, and footnotes. */
export function blockDrawer({ findBlock, footnotes = [] }: Surroundings): DrawBlock {
  // A block may be in itself, which WordPress does not draw either.
  const open = new Set<number>()
  return ({ name, attributes }, scope) => {
    if (name === 'footnotes' && footnotes.length > 0) return drawFootnotes(footnotes, scope)
    const id = name === 'block' ? blockReference(attributes) : undefined
    const html = id === undefined || open.has(id) ? undefined : findBlock?.(id)
    if (id === undefined || html === undefined) return undefined
    open.add(id)
    const parts = scope.partsOf(parseHtml(html), scope)
    open.delete(id)
    return parts
  }
}

function drawFootnotes(footnotes: readonly string[], scope: Scope): Part[] {
  const list = `<ol>${footnotes.map((html) => `<li>${html}</li>`).join('')}</ol>`
  return scope.partsOf(parseHtml(list), { ...scope, lineBreaks: 'markup' })
}
