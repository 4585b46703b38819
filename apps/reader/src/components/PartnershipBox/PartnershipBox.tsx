import { milestoneDate, nextMilestone, type Partnership } from '@news/domain'
import { usePage } from '../../page-context.ts'
import { Cities } from '../Cities.tsx'
import { ExactLine } from '../ExactLine.tsx'
import { FuzzyDate } from '../FuzzyDate.tsx'
import { Stages } from '../Stages.tsx'
import { Text } from '../Text.tsx'
import styles from './PartnershipBox.module.css'

/** A partnership in short: the two cities, how far each has come, and what is announced. */
export function PartnershipBox({ partnership }: { partnership: Partnership }) {
  const { clock, paths, words } = usePage()
  const { slug } = partnership
  const next = nextMilestone(partnership, clock.now)
  return (
    <section className={styles.box}>
      <p className={styles.label}>{words.partnership.label}</p>
      <h2 className={styles.title}>
        <a href={paths.partnership(slug)}>
          <Cities partnership={partnership} />
        </a>
      </h2>
      <p className={styles.exact}>
        <ExactLine partnership={partnership} />
      </p>
      <Stages partnership={partnership} />
      {next && (
        <p className={styles.next}>
          <b>{words.partnership.next}:</b>{' '}
          <bdi>
            <Text of={next.title} />
          </bdi>
          , <FuzzyDate date={milestoneDate(next)} />
        </p>
      )}
    </section>
  )
}
