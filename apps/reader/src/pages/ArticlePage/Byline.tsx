import type { Article, Author } from '@news/domain'
import { Text } from '../../components/Text.tsx'
import { Time } from '../../components/Time.tsx'
import { usePage } from '../../page-context.ts'
import styles from './Byline.module.css'

interface BylineProps {
  article: Pick<Article, 'authors' | 'datePublished' | 'dateModified'>
  readingMinutes: number
}

/** Who wrote it and when: the whole date, and how long ago. */
export function Byline({ article, readingMinutes }: BylineProps) {
  const { clock, words } = usePage()
  const { authors, datePublished, dateModified } = article
  return (
    <div className={styles.byline}>
      {authors.length > 0 && (
        <p>
          <Authors authors={authors} />
        </p>
      )}
      {datePublished && (
        <p>
          {clock.describe(datePublished).absolute} · <Time instant={datePublished} />
        </p>
      )}
      {dateModified && (
        <p>
          {words.updated}: <Time instant={dateModified} />
        </p>
      )}
      <p>{words.readingTime(readingMinutes)}</p>
    </div>
  )
}

function Authors({ authors }: { authors: readonly Author[] }) {
  const { paths } = usePage()
  return authors.map(({ slug, name }, i) => (
    <span key={slug}>
      {i > 0 && ', '}
      <a href={paths.author(slug)} rel="author">
        <Text of={name} />
      </a>
    </span>
  ))
}
