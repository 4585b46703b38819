import type { Partnership } from '@news/domain'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { PartnershipBox } from '../../components/PartnershipBox/PartnershipBox.tsx'
import { usePage } from '../../page-context.ts'
import styles from './PartnershipsPage.module.css'

interface PartnershipsPageProps {
  partnerships: readonly Partnership[]
  next: string | undefined
  first: string | undefined
}

/** The partnerships of the city, each in short. */
export function PartnershipsPage({ partnerships, next, first }: PartnershipsPageProps) {
  const { words } = usePage()
  return (
    <>
      <PageTitle>{words.partnerships}</PageTitle>
      <p className={styles.intro}>{words.partnership.listIntro}</p>
      <div className={styles.grid}>
        {partnerships.map((partnership) => (
          <PartnershipBox key={partnership.id} partnership={partnership} />
        ))}
      </div>
      <Pagination next={next} first={first} />
    </>
  )
}
