import { type Milestone, milestoneDate, milestoneStanding } from '@news/domain'
import { usePage } from '../page-context.ts'
import { formatFuzzyDate } from './format-fuzzy-date.ts'
import styles from './Standing.module.css'

/** Whether a milestone has happened, where that is not plain: the day after its date a plan is one that nobody confirmed. */
export function Standing({ milestone }: { milestone: Milestone }) {
  const { clock, locale, site, words } = usePage()
  const today = new Intl.DateTimeFormat('sv', { timeZone: site.timeZone }).format(clock.now)
  const standing = milestoneStanding(milestone, today)
  if (standing === 'done') return null
  const text =
    standing === 'plan-passed'
      ? words.partnership.planPassed(formatFuzzyDate(milestoneDate(milestone), locale))
      : words.partnership.milestoneStatus[standing]
  return <b className={styles.standing}>{text}</b>
}
