import { type Member, municipalityName, type Participant } from '@news/domain'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import styles from './Facts.module.css'

interface PeopleProps {
  people: readonly Participant[]
  members: readonly Member[]
}

/** The people of a partnership under a heading. */
export function People({ people, members }: PeopleProps) {
  const { words } = usePage()
  if (people.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{words.partnership.people}</h2>
      <Participants people={people} members={members} />
    </section>
  )
}

/** People with the office as their own city writes it, and what the office is where that is in another language. */
export function Participants({ people, members }: PeopleProps) {
  const { locale, words } = usePage()
  if (people.length === 0) return null
  return (
    <ul className={`${styles.facts} ${styles.people}`}>
      {people.map(({ name, office, side, capacity }) => {
        const member = members.find(({ municipality }) => municipality.slug === side)
        return (
          <li key={`${side} ${Object.values(name).join()} ${capacity}`}>
            <b>
              <bdi>
                <Text of={name} />
              </bdi>
            </b>
            {office && <Office office={office} />}
            <span className={styles.role}>
              {member && municipalityName(member.municipality, locale)} ·{' '}
              {words.partnership.capacity[capacity]}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Office({ office }: { office: NonNullable<Participant['office']> }) {
  const { locale, words } = usePage()
  const { code, title, language } = office
  if (language === locale) return <>, {title}</>
  return (
    <>
      , {code !== 'other' && `${words.partnership.office[code]} `}
      <i lang={language}>{code === 'other' ? title : `(${title})`}</i>
    </>
  )
}
