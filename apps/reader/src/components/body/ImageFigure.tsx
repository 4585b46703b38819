import type { ImageBlock } from '@news/domain'
import { Picture } from '../Picture.tsx'

/** An image between paragraphs. */
export function ImageFigure({ block }: { block: ImageBlock }) {
  const { href } = block
  return <Picture image={block} sizes="(min-width: 44rem) 40rem, 92vw" {...(href && { href })} />
}
