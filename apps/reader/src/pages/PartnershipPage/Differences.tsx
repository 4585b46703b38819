import {
  type Account,
  type Conflict,
  conflicts,
  type Milestone,
  municipalityName,
  type Partnership,
} from '@news/domain'
import { formatFuzzyDate } from '../../components/format-fuzzy-date.ts'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import styles from './Differences.module.css'

/** Every fact on which the sides differ, with the account of each next to the other: nothing is decided for them. */
export function Differences({ partnership }: { partnership: Partnership }) {
  const { words } = usePage()
  const found = conflicts(partnership)
  if (found.length === 0) return null
  return (
    <section className={styles.differences}>
      <h2>{words.partnership.differences}</h2>
      <dl>
        {found.map((conflict) => (
          <div key={`${conflict.fact} ${conflict.subject}`}>
            <dt>
              <Subject conflict={conflict} partnership={partnership} />
            </dt>
            <dd>
              <Accounts conflict={conflict} partnership={partnership} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface ConflictProps {
  conflict: Conflict
  partnership: Pick<Partnership, 'members' | 'milestones' | 'deliveries'>
}

function Subject({ conflict: { fact, subject }, partnership }: ConflictProps) {
  const { words } = usePage()
  const milestone = partnership.milestones.find(({ id }) => id === subject)
  const delivery = partnership.deliveries.find(({ id }) => id === subject)
  const name = fact === 'delivery-date' ? delivery?.what : milestone?.title
  return (
    <>
      {words.partnership.fact[fact]}
      {name && (
        <>
          :{' '}
          {fact === 'delivery-date' ? (
            <Text of={name} />
          ) : (
            <a href={`#${subject}`}>
              <Text of={name} />
            </a>
          )}
        </>
      )}
    </>
  )
}

/** "Kamianske: May 2025 · Wuppertal: the end of June 2025" */
export function Accounts({ conflict, partnership: { members } }: ConflictProps) {
  const { locale } = usePage()
  return (
    <ul className={styles.accounts}>
      {members.map(({ municipality }, index) => {
        const own = conflict.accounts.filter(({ side }) => side === municipality.slug)
        const values = [...new Map(own.map((account) => [account.value, account])).values()]
        return values.length === 0 ? null : (
          <li key={municipality.slug} data-side={index % 2 === 0 ? 1 : 2}>
            <b>{municipalityName(municipality, locale)}:</b>{' '}
            {values.map((account, i) => (
              <span key={account.value}>
                {i > 0 && ' / '}
                <Value account={account} fact={conflict.fact} />
              </span>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

function Value({ account, fact }: { account: Account; fact: Conflict['fact'] }) {
  const { locale, words } = usePage()
  const { value, language } = account
  if (fact === 'programme-name') return <q lang={language === locale ? undefined : language}>{value}</q>
  if (fact === 'kind') return words.partnership.kind[value as keyof typeof words.partnership.kind]
  if (fact === 'milestone-status') return words.partnership.milestoneStatus[value as Milestone['status']]
  return value === 'open' ? words.partnership.openEnd : formatFuzzyDate(value, locale)
}
