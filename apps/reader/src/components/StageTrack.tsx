import { type PartnershipStage, partnershipStages } from '@news/domain'
import { usePage } from '../page-context.ts'
import styles from './StageTrack.module.css'

/** The stations that every partnership passes; the others lie between two of them. */
const stations = ['contact', 'exploration', 'council-decision', 'signed', 'active'] as const

/** How far a side has come: in words, and as a way with its stations. */
export function StageTrack({ stage }: { stage: PartnershipStage }) {
  const { words } = usePage()
  return (
    <>
      <b>{words.partnership.stage[stage]}</b>
      <span className={styles.track} aria-hidden="true">
        {stations.map((station) => (
          <i key={station} data-reached={isReached(station, stage) || undefined} />
        ))}
      </span>
    </>
  )
}

function isReached(station: PartnershipStage, stage: PartnershipStage): boolean {
  return partnershipStages.indexOf(station) <= partnershipStages.indexOf(stage)
}
