import { type Partnership, timeline } from '@news/domain'
import { usePage } from '../../page-context.ts'
import { MilestoneEntry } from './MilestoneEntry.tsx'
import styles from './Timeline.module.css'

/** The milestones in the order of time, the planned ones as what they are. */
export function Timeline({ partnership }: { partnership: Partnership }) {
  const { words } = usePage()
  return (
    <section>
      <h2 className={styles.heading}>{words.partnership.timeline}</h2>
      <ol className={styles.timeline}>
        {timeline(partnership).map((milestone) => (
          <li key={milestone.id} id={milestone.id} data-status={milestone.status}>
            <MilestoneEntry milestone={milestone} partnership={partnership} />
          </li>
        ))}
      </ol>
    </section>
  )
}
