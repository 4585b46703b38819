import type { PublishedCorrection } from '@news/contract'
import { Correction } from '../../components/Correction.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Headline } from '../../components/Post/Headline.tsx'
import { usePage } from '../../page-context.ts'
import styles from './CorrectionsPage.module.css'

interface CorrectionsPageProps {
  /** The newest first. */
  corrections: readonly PublishedCorrection[]
  next: string | undefined
  first: string | undefined
}

/** Every mistake that readers were told of, with the article that it was in. */
export function CorrectionsPage({ corrections, next, first }: CorrectionsPageProps) {
  const { words } = usePage()
  const { empty, text } = words.correctionsPage
  return (
    <div className={styles.page}>
      <PageTitle>{words.corrections}</PageTitle>
      <p>{corrections.length > 0 ? text : empty}</p>
      <div data-stream>
        {corrections.map((correction) => (
          <article className={styles.entry} key={correction.article.slug + correction.date}>
            <h2>
              <Headline post={correction.article} />
            </h2>
            <Correction correction={correction} language={correction.article.language} />
          </article>
        ))}
        <Pagination next={next} first={first} />
      </div>
    </div>
  )
}
