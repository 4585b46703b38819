import { conflicts, type Milestone, milestoneDate, type Partnership } from '@news/domain'
import { FuzzyDate } from '../../components/FuzzyDate.tsx'
import { Standing } from '../../components/Standing.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import { ClaimEntry } from './ClaimEntry.tsx'
import { Accounts } from './Differences.tsx'
import styles from './MilestoneEntry.module.css'
import { Participants } from './People.tsx'

/** One event: when, what, where, who, and what each side says of it. */
export function MilestoneEntry({
  milestone,
  partnership,
}: {
  milestone: Milestone
  partnership: Partnership
}) {
  const { words } = usePage()
  const { members, documents } = partnership
  const { claims, kind, participants, place, time, title } = milestone
  const isVouchedFor = claims.length > 0 || documents.some((document) => document.milestone === milestone.id)
  return (
    <>
      <p className={styles.when}>
        <span className={styles.date}>
          <FuzzyDate date={milestoneDate(milestone)} />
        </span>
        {time && ` · ${time.from}${time.until ? `–${time.until}` : ''}`} ·{' '}
        {words.partnership.milestoneKind[kind]} <Standing milestone={milestone} />
        {!isVouchedFor && <span className={styles.unvouched}>{words.partnership.noSourceYet}</span>}
      </p>
      <h3 className={styles.title}>
        <Text of={title} />
      </h3>
      {place && (
        <p className={styles.place}>
          <bdi>
            <Text of={place.name} />
          </bdi>
          {place.address && `, ${place.address}`}
        </p>
      )}
      <div className={styles.people}>
        <Participants people={participants} members={members} />
      </div>
      <Conflict milestone={milestone} partnership={partnership} />
      {claims.length > 0 && (
        <div className={styles.claims}>
          {claims.map((claim) => (
            <ClaimEntry key={JSON.stringify(claim)} claim={claim} members={members} />
          ))}
        </div>
      )}
    </>
  )
}

/** Where the sides give different dates, both stand here side by side, and what the newsroom goes by. */
function Conflict({ milestone, partnership }: { milestone: Milestone; partnership: Partnership }) {
  const { words } = usePage()
  const { resolved } = milestone
  const found = conflicts({ ...partnership, milestones: [milestone], programmes: [], deliveries: [] })
  const conflict = found.find(({ fact }) => fact === 'milestone-date')
  if (!conflict) return null
  return (
    <div className={styles.conflict}>
      <b>{words.partnership.datesDiffer}.</b>
      <Accounts conflict={conflict} partnership={partnership} />
      {resolved && (
        <p>
          {words.partnership.resolvedAs}: <FuzzyDate date={resolved.value} /> ({resolved.reason})
        </p>
      )}
    </div>
  )
}
