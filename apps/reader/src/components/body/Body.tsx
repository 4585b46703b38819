import type { Body as Blocks } from '@news/domain'
import { type InferStrictComponents, PortableText } from '@portabletext/react'
import styles from './Body.module.css'
import { Embed } from './Embed.tsx'
import { GalleryFigure } from './GalleryFigure.tsx'
import { toHeadingOrder } from './heading-order.ts'
import { ImageFigure } from './ImageFigure.tsx'
import { marks } from './marks.tsx'
import { Preformatted } from './Preformatted.tsx'
import { Quote } from './Quote.tsx'
import { Table } from './Table.tsx'

/**
 * The text of an article. Every kind of block has its component here (one that is missing is a type error); what a newer
 * version of the API may send beside them is left out, and the rest stays whole.
 */
export function Body({ body }: { body: Blocks }) {
  return (
    <div className={styles.body}>
      <PortableText value={toHeadingOrder(body)} components={components} onMissingComponent={false} />
    </div>
  )
}

const components = {
  types: {
    quote: ({ value }) => <Quote quote={value} />,
    image: ({ value }) => <ImageFigure block={value} />,
    gallery: ({ value }) => <GalleryFigure gallery={value} />,
    embed: ({ value }) => <Embed embed={value} />,
    table: ({ value }) => <Table table={value} />,
    preformatted: ({ value }) => <Preformatted block={value} />,
    separator: () => <hr />,
  },
  block: { normal: ({ children }) => <p>{children}</p> },
  marks,
  unknownType: () => null,
  unknownMark: ({ children }) => children,
} satisfies InferStrictComponents<Blocks>
