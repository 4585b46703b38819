import type { ReactNode } from 'react'
import { usePage } from '../page-context.ts'

export interface KeptPartProps {
  /** What it tells of. Where another page tells of the very same object, it need not be rendered again. */
  of: object
  /** All that it depends on beside that, the day, the language of the interface and whether the reader saves data. */
  name: string
  children: ReactNode
}

/** A part of a page that is the same on others, or when this one is made again. */
export function KeptPart(part: KeptPartProps) {
  const { keep } = usePage()
  return keep ? keep(part) : part.children
}
