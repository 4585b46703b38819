import type { Block, Body, TextBlock } from '@news/domain'

type Style = TextBlock['style']

/** The headings of a body from the highest; the headline of the article stands above them all as h1. */
const headings: readonly Style[] = ['h2', 'h3', 'h4']

/**
 * A body whose headings begin at h2 and never skip a level downwards, so that the outline of the page has no holes
 * (WCAG technique G141). Imported texts often begin with h3 or h4 for the look of it.
 */
export function toHeadingOrder(body: Body): Body {
  /** The levels, as their author had them, that the present heading lies in. */
  let open: number[] = []
  return body.map((block) => {
    const authored = levelOf(block)
    if (authored < 0 || block._type !== 'block') return block
    open = [...open.filter((level) => level < authored), authored]
    return { ...block, style: headings[open.length - 1] ?? block.style }
  })
}

function levelOf(block: Block): number {
  return block._type === 'block' ? headings.indexOf(block.style) : -1
}
