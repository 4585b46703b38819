import type { Decorator } from '@news/domain'
import type { Attachment } from '../attachment.ts'
import type { LineBreaks } from './flow.ts'
import type { Left } from './left.ts'
import type { Part } from './parts.ts'
import type { TreeNode } from './tree.ts'

/** What the site around a text knows. */
export interface Surroundings {
  /** The address of the site, for links and pictures that are written without one. */
  baseUrl: string
  findAttachment: (id: number) => Attachment | undefined
  /** Finds the picture of which an address is one of the sizes. */
  findAttachmentByUrl: (url: string) => Attachment | undefined
  /** The pictures that were uploaded to this very text: what a `[gallery]` without numbers shows. */
  ownImages: () => readonly Attachment[]
}

/** Where in a text we are. */
export interface Scope {
  site: Surroundings
  left: Left
  marks: readonly Decorator[]
  href: string | undefined
  lineBreaks: LineBreaks
  depth: number
  /** The same conversion for what is inside an element. */
  partsOf: (nodes: readonly TreeNode[], scope: Scope) => Part[]
}
