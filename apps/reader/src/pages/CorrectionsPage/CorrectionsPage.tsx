import { aboutAnchors, type PublishedCorrection } from '@news/contract'
import { Columns } from '../../components/Columns.tsx'
import { CorrectedStory } from '../../components/CorrectedStory.tsx'
import { HowWeCorrect } from '../../components/HowWeCorrect.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import way from '../../components/Way.module.css'
import { usePage } from '../../page-context.ts'
import styles from './CorrectionsPage.module.css'

interface CorrectionsPageProps {
  /** The newest first. */
  corrections: readonly PublishedCorrection[]
  next: string | undefined
  first: string | undefined
}

/** Every mistake that readers were told of, with the article that it was in; beside them, what we do about mistakes. */
export function CorrectionsPage({ corrections, next, first }: CorrectionsPageProps) {
  const { words } = usePage()
  const { empty, text } = words.correctionsPage
  return (
    <>
      <PageTitle>{words.corrections}</PageTitle>
      <Columns
        main={
          <div data-stream>
            <p className={styles.text}>{corrections.length > 0 ? text : empty}</p>
            {corrections.map((correction) => (
              <CorrectedStory
                key={correction.article.slug + correction.date}
                className={styles.entry}
                correction={correction}
                heading="h2"
              />
            ))}
            <Pagination next={next} first={first} />
          </div>
        }
        side={<Rules />}
      />
    </>
  )
}

/** How we correct, and where to tell us that something is wrong. */
function Rules() {
  const { paths, words } = usePage()
  const { about, contact } = words
  return (
    <HowWeCorrect>
      <p>{contact.text}</p>
      <p>
        <a className={way.way} href={paths.contact()}>
          {contact.title}
        </a>
        <a className={way.way} href={`${paths.about()}#${aboutAnchors.corrections}`}>
          {about.title}
        </a>
      </p>
    </HowWeCorrect>
  )
}
