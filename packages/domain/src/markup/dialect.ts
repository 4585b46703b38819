import type { Image } from '../article/image.ts'
import type { LineBreaks } from './flow.ts'
import type { Part } from './parts.ts'
import type { Scope } from './scope.ts'
import type { TreeElement, TreeNode } from './tree.ts'

/** What a system that writes HTML means by it beyond what HTML says. */
export interface Dialect {
  /** What a line break in the text is, outside of the system's own blocks. */
  lineBreaks: LineBreaks
  /** The nodes with the system's own notation, such as shortcodes, made elements. */
  expand: (nodes: readonly TreeNode[]) => readonly TreeNode[]
  /** What an element of the system shows; absent when it is one of HTML. */
  convert: (element: TreeElement, scope: Scope) => Part[] | undefined
  /** What a comment means; absent when it is an ordinary one. */
  readComment: (comment: string, scope: Scope) => Interlude | undefined
  /** What is known of a picture beside its markup. */
  findPicture: (element: TreeElement, src: string) => Image | undefined
}

/** A comment that stands between paragraphs and means something. */
export interface Interlude {
  parts: readonly Part[]
  /** 1 where a block begins, in which line breaks are only white space; -1 where it ends. */
  opens: -1 | 0 | 1
}

/** HTML as browsers understand it. */
export const plainHtml: Dialect = {
  lineBreaks: 'markup',
  expand: (nodes) => nodes,
  convert: () => undefined,
  readComment: () => undefined,
  findPicture: () => undefined,
}
