import { municipalityName, type Partnership, partnershipStage } from '@news/domain'
import { usePage } from '../page-context.ts'
import styles from './Stages.module.css'
import { StageTrack } from './StageTrack.tsx'

/** How far each side of a partnership has come, side by side. */
export function Stages({ partnership }: { partnership: Partnership }) {
  const { clock, locale } = usePage()
  return (
    <dl className={styles.stages}>
      {partnership.members.map(({ municipality }) => (
        <div key={municipality.slug}>
          <dt>{municipalityName(municipality, locale)}</dt>
          <dd>
            <StageTrack stage={partnershipStage(partnership, municipality.slug, clock.now)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
