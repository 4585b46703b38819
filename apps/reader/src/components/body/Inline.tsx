import type { TextBlock } from '@news/domain'
import { type InferComponents, PortableText } from '@portabletext/react'
import { marks } from './marks.tsx'

/** Runs of text without a paragraph around them, as in a cell. */
export function Inline({ children, markDefs }: Pick<TextBlock, 'children' | 'markDefs'>) {
  const block: TextBlock = { _type: 'block', _key: 'inline', style: 'normal', children, markDefs }
  return <PortableText value={[block]} components={components} onMissingComponent={false} />
}

const components = {
  block: ({ children }) => children,
  marks,
} satisfies InferComponents<TextBlock[]>
