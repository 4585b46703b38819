import type { QuoteBlock } from '@news/domain'
import { type InferComponents, PortableText } from '@portabletext/react'
import { marks } from './marks.tsx'
import styles from './Quote.module.css'

/** Somebody's words; who said them, in what office, stands outside of the quotation (HTML, 4.4.4). */
export function Quote({ quote }: { quote: QuoteBlock }) {
  const { content, speaker, office, language } = quote
  return (
    <figure className={styles.quote}>
      <blockquote lang={language}>
        <PortableText value={content} components={components} onMissingComponent={false} />
      </blockquote>
      {(speaker || office) && (
        <figcaption>
          {speaker && (
            <b>
              <bdi>{speaker}</bdi>
            </b>
          )}
          {speaker && office && ', '}
          {office}
        </figcaption>
      )}
    </figure>
  )
}

/** A heading inside of somebody's words is no heading of the article. */
const components = {
  block: {
    normal: ({ children }) => <p>{children}</p>,
    h2: Emphasis,
    h3: Emphasis,
    h4: Emphasis,
  },
  marks,
} satisfies InferComponents<QuoteBlock['content']>

function Emphasis({ children }: { children?: React.ReactNode }) {
  return (
    <p>
      <strong>{children}</strong>
    </p>
  )
}
