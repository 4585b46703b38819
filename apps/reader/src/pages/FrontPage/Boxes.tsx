import type { PublishedCorrection } from '@news/contract'
import type { Partnership } from '@news/domain'
import type { ReactNode } from 'react'
import { CorrectedStory } from '../../components/CorrectedStory.tsx'
import { ListHeading } from '../../components/ListHeading.tsx'
import { PartnershipBox } from '../../components/PartnershipBox/PartnershipBox.tsx'
import way from '../../components/Way.module.css'
import { usePage } from '../../page-context.ts'
import styles from './Boxes.module.css'

/** Two weeks: what was corrected before is in the list of all corrections. */
const latelyMs = 14 * 24 * 60 * 60 * 1_000

export interface BoxesProps {
  partnerships: readonly Partnership[]
  /** The newest first. */
  corrections: readonly PublishedCorrection[]
}

/** What stands beside the stream: partnerships that move, what was corrected lately, and what else there is. */
export function Boxes({ partnerships, corrections, children }: BoxesProps & { children: ReactNode }) {
  return (
    <div className={styles.boxes}>
      {partnerships.map((partnership) => (
        <PartnershipBox key={partnership.id} partnership={partnership} />
      ))}
      <Corrected corrections={corrections} />
      {children}
    </div>
  )
}

function Corrected({ corrections }: Pick<BoxesProps, 'corrections'>) {
  const { clock, paths, words } = usePage()
  const lately = corrections.filter(({ date }) => Date.parse(date) > clock.now - latelyMs)
  if (lately.length === 0) return null
  return (
    <section>
      <ListHeading>{words.corrections}</ListHeading>
      {lately.map((correction) => (
        <CorrectedStory
          key={correction.article.slug + correction.date}
          className={styles.correction}
          correction={correction}
          heading="h3"
        />
      ))}
      <a className={way.way} href={paths.corrections()}>
        {words.about.allCorrections}
      </a>
    </section>
  )
}

/** Where the stories of the day are taken along, for when there is no network. */
export function ForTheWay() {
  const { paths, words } = usePage()
  const { title, text, link } = words.kept.offer
  return (
    <section className={styles.offer}>
      <h2>{title}</h2>
      <p>{text}</p>
      <a className={way.way} href={paths.saved()}>
        {link}
      </a>
    </section>
  )
}
