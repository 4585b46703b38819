import type { Decorator } from '../article/body.ts'
import { attribute, type TreeElement } from './tree.ts'

/** What an element does to the words inside it. */
const decoratorOf: Readonly<Record<string, Decorator>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  u: 'underline',
  ins: 'underline',
  s: 'strike-through',
  strike: 'strike-through',
  del: 'strike-through',
  sub: 'sub',
  sup: 'sup',
}

/** The classic editor underlines and strikes out by style, not by element. */
const decoratorOfStyle = [
  [/text-decoration[^;:]{0,20}:[^;]{0,100}underline/i, 'underline'],
  [/text-decoration[^;:]{0,20}:[^;]{0,100}line-through/i, 'strike-through'],
  [/font-weight\s*:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/font-style\s*:\s*(?:italic|oblique)/i, 'em'],
] as const satisfies readonly (readonly [RegExp, Decorator])[]

export function decoratorsOf(element: TreeElement): Decorator[] {
  const own = Object.hasOwn(decoratorOf, element.tagName) ? decoratorOf[element.tagName] : undefined
  if (element.tagName !== 'span') return own ? [own] : []
  const style = attribute(element, 'style') ?? ''
  return decoratorOfStyle.flatMap(([pattern, decorator]) => (pattern.test(style) ? [decorator] : []))
}

/** Elements that are left out with all that is in them: programs, drawings, forms' parts, foreign machinery. */
export const dropped: ReadonlySet<string> = new Set(
  (
    'applet area base bgsound button canvas datalist frame frameset head input link map marquee math meta meter ' +
    'noembed noframes noscript option param portal progress script select style svg template textarea title'
  ).split(' '),
)

/** Elements that stand on lines of their own and mean nothing more. */
export const boxes: ReadonlySet<string> = new Set(
  (
    'address article aside body center dd details dialog dir div dl dt fieldset figcaption footer form header hgroup html ' +
    'legend li main menu nav optgroup p search section summary tbody td tfoot th thead tr caption'
  ).split(' '),
)

/** Elements within a line that mean nothing a body would hold, and lose nothing by it. */
export const plain: ReadonlySet<string> = new Set(
  (
    'a abbr acronym bdi bdo big blink data font label mark nobr output picture rp rt ruby small span source ' +
    'time track wbr col colgroup'
  ).split(' '),
)
