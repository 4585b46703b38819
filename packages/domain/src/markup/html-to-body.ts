import type { Body } from '../article/body.ts'
import { type Dialect, plainHtml } from './dialect.ts'
import type { Left } from './left.ts'
import { toBody } from './parts.ts'
import { parseHtml } from './tree.ts'
import { partsOf } from './walk.ts'

/** A body, and what of its text it could not hold. */
export interface ConvertedBody {
  body: Body
  /** How often something was left out, by its name: `script`, `iframe (javascript:)`; in the order of the names. */
  left: Left
}

/** Where HTML comes from. */
export interface HtmlToBodyOptions {
  /** The address of the page that the HTML was written for; without it `/media/a.jpg` is a picture of our own. */
  baseUrl?: string
  /** What the system that wrote the HTML means beyond what HTML says. */
  dialect?: Dialect
}

/**
 * HTML as a body, read as browsers read it, however broken. Words stay as their author typed them. Nothing of the
 * markup survives, so no script can; what has no place in a body is counted by name. Colours, sizes and alignment are
 * the business of a design and are not counted.
 *
 * @example htmlToBody('<p onclick="x()">Рада <b>ухвалила</b></p>').left // Map { 'event handler' → 1 }
 */
export function htmlToBody(
  html: string,
  { baseUrl, dialect = plainHtml }: HtmlToBodyOptions = {},
): ConvertedBody {
  const left: Left = new Map()
  const { lineBreaks } = dialect
  const scope = { dialect, baseUrl, left, marks: [], href: undefined, lineBreaks, depth: 0, partsOf }
  const body = toBody(partsOf(parseHtml(html), scope))
  return { body, left: new Map([...left].sort(([a], [b]) => a.localeCompare(b, 'en'))) }
}
