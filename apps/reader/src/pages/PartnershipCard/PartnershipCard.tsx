import { milestoneDate, nextMilestone, type Partnership } from '@news/domain'
import { ExactLine } from '../../components/ExactLine.tsx'
import { FuzzyDate } from '../../components/FuzzyDate.tsx'
import { Stages } from '../../components/Stages.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import styles from './PartnershipCard.module.css'

/** A partnership in a frame on the page of a city hall: what it is, how far it has come, what is next. */
export function PartnershipCard({ partnership }: { partnership: Partnership }) {
  const { clock, locale, paths, site, words } = usePage()
  const { slug, title } = partnership
  const next = nextMilestone(partnership, clock.now)
  return (
    <main className={styles.card}>
      <h1>
        <Text of={title} />
      </h1>
      <p className={styles.exact}>
        <ExactLine partnership={partnership} />
      </p>
      <Stages partnership={partnership} />
      <p>
        <b>{words.partnership.next}:</b>{' '}
        {next ? (
          <>
            <Text of={next.title} />, <FuzzyDate date={milestoneDate(next)} />
          </>
        ) : (
          words.partnership.nothingNext
        )}
      </p>
      <p className={styles.foot}>
        <a href={site.url + paths.partnership(slug)}>{words.partnership.openLedger}</a> · {site.name[locale]}
      </p>
    </main>
  )
}
