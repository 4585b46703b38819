import { calendarPaths } from '@news/contract'
import { milestoneDate, type Partnership, plannedMilestones } from '@news/domain'
import { FuzzyDate } from '../../components/FuzzyDate.tsx'
import { Text } from '../../components/Text.tsx'
import way from '../../components/Way.module.css'
import { usePage } from '../../page-context.ts'
import styles from './Announced.module.css'

/** What is announced and has not passed, and the calendar that follows it. */
export function Announced({ partnership }: { partnership: Partnership }) {
  const { clock, locale, words } = usePage()
  const planned = plannedMilestones(partnership, clock.now)
  return (
    <section className={styles.announced}>
      <h2>{words.partnership.next}</h2>
      {planned.length === 0 ? (
        <p>{words.partnership.nothingNext}</p>
      ) : (
        <ul>
          {planned.map((milestone) => (
            <li key={milestone.id}>
              <a href={`#${milestone.id}`}>
                <Text of={milestone.title} />
              </a>
              , <FuzzyDate date={milestoneDate(milestone)} />
              {milestone.time && `, ${milestone.time.from}`}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.calendar}>
        <a className={way.way} href={`${calendarPaths.of(partnership.slug)}?locale=${locale}`}>
          {words.partnership.calendar} (.ics)
        </a>
      </p>
    </section>
  )
}
