import { deliveryStatuses, deliverySteps, municipalityName, type Partnership } from '@news/domain'
import { formatFuzzyDate } from '../../components/format-fuzzy-date.ts'
import { SourceLine } from '../../components/SourceLine.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import styles from './Deliveries.module.css'

/** Help on its way: asked for, promised, arrived; what nobody has reported yet stays open. */
export function Deliveries({ partnership }: { partnership: Partnership }) {
  const { locale, words } = usePage()
  const { deliveries, members } = partnership
  if (deliveries.length === 0) return null
  const nameOf = (side: string) => {
    const member = members.find(({ municipality }) => municipality.slug === side)
    return member ? municipalityName(member.municipality, locale) : side
  }
  return (
    <section className={styles.deliveries}>
      <h2>{words.partnership.deliveries}</h2>
      <ul>
        {deliveries.map((delivery) => (
          <li key={delivery.id}>
            <b>
              <Text of={delivery.what} />
            </b>
            <span className={styles.way}>
              {nameOf(delivery.from)} → {nameOf(delivery.to)}
            </span>
            <Way delivery={delivery} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Way({ delivery }: { delivery: Partnership['deliveries'][number] }) {
  const { locale, words } = usePage()
  const steps = deliverySteps(delivery)
  const sources = steps.flatMap(({ claims }) => claims.map(({ source }) => source))
  return (
    <>
      <ol className={styles.steps}>
        {deliveryStatuses.map((status) => {
          const dates = steps.filter((step) => step.status === status).map(({ when }) => when)
          return (
            <li key={status} data-reached={dates.length > 0 || undefined}>
              {words.partnership.deliveryStatus[status]}
              <span>{dates.map((date) => formatFuzzyDate(date, locale)).join(', ') || '—'}</span>
            </li>
          )
        })}
      </ol>
      {sources.map((source) => (
        <span key={source.title} className={styles.source}>
          <SourceLine source={source} />
        </span>
      ))}
    </>
  )
}
