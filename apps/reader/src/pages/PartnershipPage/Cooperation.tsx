import type { Partnership } from '@news/domain'
import { Fragment } from 'react'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import styles from './Facts.module.css'
import { Facts } from './Facts.tsx'

/** What the partners work on, in which programmes, and with whom. */
export function Cooperation({ partnership }: { partnership: Partnership }) {
  const { words } = usePage()
  const { areas, programmes, organisations } = partnership
  return (
    <>
      {areas.length > 0 && (
        <section>
          <h2 className={styles.heading}>{words.partnership.areas}</h2>
          <ul className={styles.inline}>
            {areas.map((area) => (
              <li key={area}>{words.partnership.area[area]}</li>
            ))}
          </ul>
        </section>
      )}
      <Facts
        heading={words.partnership.programmes}
        facts={programmes.map(({ name, url, wordings = [] }) => ({
          key: Object.values(name).join(),
          text: <Text of={name} />,
          url,
          more: wordings.map(({ text, language }, i) => (
            <Fragment key={text}>
              {i > 0 && ' · '}
              <q lang={language}>{text}</q>
            </Fragment>
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
