import { deliverySteps, type Partnership } from '@news/domain'
import { FuzzyDate } from '../../components/FuzzyDate.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import { Facts } from './Facts.tsx'

/** What the partners work on, in which programmes, with whom, and what was sent. */
export function Cooperation({ partnership }: { partnership: Partnership }) {
  const { words } = usePage()
  const { areas, programmes, organisations, deliveries } = partnership
  return (
    <>
      <Facts
        heading={words.partnership.areas}
        facts={areas.map((area) => ({ key: area, text: words.partnership.area[area] }))}
      />
      <Facts
        heading={words.partnership.deliveries}
        facts={deliveries.map((delivery) => ({
          key: delivery.id,
          text: <Text of={delivery.what} />,
          more: deliverySteps(delivery).map(({ status, when }) => (
            <span key={`${status} ${when}`}>
              {words.partnership.deliveryStatus[status]} · <FuzzyDate date={when} />
            </span>
          )),
        }))}
      />
      <Facts
        heading={words.partnership.programmes}
        facts={programmes.map(({ name, url, wordings = [] }) => ({
          key: Object.values(name).join(),
          text: <Text of={name} />,
          url,
          more: wordings.map(({ text, language }) => (
            <q key={text} lang={language}>
              {text}
            </q>
          )),
        }))}
      />
      <Facts
        heading={words.partnership.organisations}
        facts={organisations.map(({ name, url }) => ({
          key: Object.values(name).join(),
          text: <Text of={name} />,
          url,
        }))}
      />
    </>
  )
}
