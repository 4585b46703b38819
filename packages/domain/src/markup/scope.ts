import type { Decorator } from '../article/body.ts'
import type { Dialect } from './dialect.ts'
import type { LineBreaks } from './flow.ts'
import type { Left } from './left.ts'
import type { Part } from './parts.ts'
import type { TreeNode } from './tree.ts'

/** Where in a text we are. */
export interface Scope {
  dialect: Dialect
  /** The address of the site, for links and pictures that are written without one. */
  baseUrl: string | undefined
  left: Left
  marks: readonly Decorator[]
  href: string | undefined
  lineBreaks: LineBreaks
  depth: number
  /** The same conversion for what is inside an element. */
  partsOf: (nodes: readonly TreeNode[], scope: Scope) => Part[]
}
