import { calendarPaths } from '@news/contract'
import { municipalityName, type Partnership, partnershipStage } from '@news/domain'
import { Cities } from '../../components/Cities.tsx'
import { ExactLine } from '../../components/ExactLine.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { StageTrack } from '../../components/StageTrack.tsx'
import way from '../../components/Way.module.css'
import { usePage } from '../../page-context.ts'
import type { Choice } from './choice.ts'
import { Filters } from './Filters.tsx'
import { PartnershipMap } from './PartnershipMap.tsx'
import styles from './PartnershipsPage.module.css'

interface PartnershipsPageProps {
  /** All that there are. */
  all: readonly Partnership[]
  /** Those that are looked for. */
  found: readonly Partnership[]
  choice: Choice
}

/** The partnerships on record: a table, and the same on a map. */
export function PartnershipsPage({ all, found, choice }: PartnershipsPageProps) {
  const { locale, words } = usePage()
  return (
    <>
      <PageTitle>{words.partnerships}</PageTitle>
      <p className={styles.intro}>{words.partnership.listIntro}</p>
      <Filters partnerships={all} choice={choice} />
      <div className={styles.columns}>
        {found.length === 0 ? <p>{words.partnership.noneFound}</p> : <Table partnerships={found} />}
        <PartnershipMap partnerships={found} />
      </div>
      <p>
        <a className={way.way} href={`${calendarPaths.all}?locale=${locale}`}>
          {words.partnership.calendarOfAll} (.ics)
        </a>
      </p>
    </>
  )
}

function Table({ partnerships }: { partnerships: readonly Partnership[] }) {
  const { words } = usePage()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.partnership.table.cities}</th>
          <th scope="col">{words.partnership.table.stage}</th>
        </tr>
      </thead>
      <tbody>
        {partnerships.map((partnership) => (
          <Row key={partnership.id} partnership={partnership} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ partnership }: { partnership: Partnership }) {
  const { paths } = usePage()
  return (
    <tr>
      <th scope="row">
        <a href={paths.partnership(partnership.slug)}>
          <Cities partnership={partnership} />
        </a>
        <span className={styles.exact}>
          <ExactLine partnership={partnership} />
        </span>
      </th>
      <td>
        <Stages partnership={partnership} />
      </td>
    </tr>
  )
}

/** How far it has come: once where that is the same for all, else side by side. */
function Stages({ partnership }: { partnership: Partnership }) {
  const { clock, locale, words } = usePage()
  const stages = partnership.members.map(({ municipality }) => ({
    city: municipalityName(municipality, locale),
    stage: partnershipStage(partnership, municipality.slug, clock.now),
  }))
  const [first] = stages
  if (first && stages.every(({ stage }) => stage === first.stage))
    return first.stage === 'none' ? (
      <span className={styles.none}>{words.partnership.stage.none}</span>
    ) : (
      <div className={styles.stage}>
        <StageTrack stage={first.stage} />
      </div>
    )
  return stages.map(({ city, stage }, index) => (
    <div key={city} className={styles.stage} data-side={index % 2 === 0 ? 1 : 2}>
      <span className={styles.city}>{city}</span>
      <StageTrack stage={stage} />
    </div>
  ))
}
