import type { Body } from '@news/domain'
import type { Left } from './html/left.ts'
import { toBody } from './html/parts.ts'
import type { Scope, Surroundings } from './html/scope.ts'
import { parseHtml } from './html/tree.ts'
import { partsOf } from './html/walk.ts'

/** A body, and what of its text it could not hold. */
export interface ConvertedBody {
  body: Body
  left: Left
}

/**
 * The text of a WordPress post as Portable Text: classic or from the block editor, shortcodes included. Words stay as
 * their author typed them. What has no place in a body is counted by name; colours, sizes and alignment are the
 * business of a theme and are not. Nothing of the markup survives, so no script can.
 */
export function htmlToBody(html: string, site: Surroundings): ConvertedBody {
  const left: Left = new Map()
  const scope: Scope = { site, left, marks: [], href: undefined, lineBreaks: 'typed', depth: 0, partsOf }
  const body = toBody(partsOf(parseHtml(html), scope))
  return { body, left: new Map([...left].sort(([a], [b]) => a.localeCompare(b, 'en'))) }
}
