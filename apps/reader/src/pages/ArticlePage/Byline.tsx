import type { Article, Author, Instant } from '@news/domain'
import { Fragment } from 'react'
import { Text } from '../../components/Text.tsx'
import { Time } from '../../components/Time.tsx'
import { usePage } from '../../page-context.ts'
import { typeset } from '../../typeset.ts'
import styles from './Byline.module.css'

interface BylineProps {
  article: Pick<Article, 'authors' | 'datePublished' | 'dateModified'>
  readingMinutes: number
}

/** Who wrote it and when: the whole date, how long ago, and on demand in the time of the reader. */
export function Byline({ article, readingMinutes }: BylineProps) {
  const { words } = usePage()
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
          <Moment instant={datePublished} />
        </p>
      )}
      {dateModified && (
        <p>
          {words.updated}: <Moment instant={dateModified} />
        </p>
      )}
      <p>
        {words.readingTime(readingMinutes)}
        {datePublished && <OwnTime instant={datePublished} />}
      </p>
    </div>
  )
}

/** The date as the newsroom's calendar has it, and how long ago that was. */
function Moment({ instant }: { instant: Instant }) {
  const { clock, locale } = usePage()
  const { absolute } = clock.describe(instant)
  return (
    <>
      <span data-moment={instant}>{typeset(absolute, locale)}</span>
      {'\u00a0· '}
      <Time instant={instant} />
    </>
  )
}

/** Says the dates in the reader's own time; it appears where that is another one. */
function OwnTime({ instant }: { instant: Instant }) {
  const { clock, words } = usePage()
  return (
    <button
      className={styles.zone}
      type="button"
      hidden
      data-act="zone"
      data-offset={clock.offsetMinutes(instant)}
    >
      {words.yourTime}
    </button>
  )
}

function Authors({ authors }: { authors: readonly Author[] }) {
  const { paths } = usePage()
  return authors.map(({ slug, name }, i) => (
    <Fragment key={slug}>
      {i > 0 && ', '}
      <a href={paths.author(slug)} rel="author">
        <Text of={name} />
      </a>
    </Fragment>
  ))
}
