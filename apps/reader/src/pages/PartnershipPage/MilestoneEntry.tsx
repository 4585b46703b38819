import { hasConflictingDates, type Member, type Milestone } from '@news/domain'
import { FuzzyDate } from '../../components/FuzzyDate.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import { ClaimEntry } from './ClaimEntry.tsx'
import styles from './MilestoneEntry.module.css'
import { Participants } from './People.tsx'

/** One event: when, what, where, who, and what each side says of it. */
export function MilestoneEntry({ milestone, members }: { milestone: Milestone; members: readonly Member[] }) {
  const { words } = usePage()
  const { claims, kind, participants, place, resolved, status, title, when } = milestone
  return (
    <>
      <p className={styles.when}>
        <FuzzyDate date={when} /> · {words.partnership.milestoneKind[kind]}
        {status !== 'done' && <b className={styles.status}>{words.partnership.milestoneStatus[status]}</b>}
      </p>
      <h3 className={styles.title}>
        <Text of={title} />
      </h3>
      {place && (
        <p className={styles.place}>
          <Text of={place.name} />
        </p>
      )}
      <Participants people={participants} members={members} />
      {hasConflictingDates(milestone) && (
        <p className={styles.conflict}>
          <b>{words.partnership.datesDiffer}.</b>
          {resolved && (
            <>
              {' '}
              {words.partnership.resolvedAs}: <FuzzyDate date={resolved.value} /> ({resolved.reason})
            </>
          )}
        </p>
      )}
      {claims.length > 0 && (
        <div className={styles.claims}>
          {claims.map((claim) => (
            <ClaimEntry key={claim.side + claim.source.title} claim={claim} members={members} />
          ))}
        </div>
      )}
    </>
  )
}
