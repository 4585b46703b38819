import { type Claim, type Member, municipalityName } from '@news/domain'
import { FuzzyDate } from '../../components/FuzzyDate.tsx'
import { SourceLine } from '../../components/SourceLine.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import styles from './ClaimEntry.module.css'

/** What one side says of an event, when it says it was, and where it says so. */
export function ClaimEntry({ claim, members }: { claim: Claim; members: readonly Member[] }) {
  const { locale, words } = usePage()
  const { side, text, when, source } = claim
  const index = members.findIndex((member) => member.municipality.slug === side)
  const member = members[index]
  return (
    <div className={styles.claim} data-side={index % 2 === 0 ? 1 : 2}>
      <p className={styles.side}>
        {member && words.partnership.says(municipalityName(member.municipality, locale))}
        {when && (
          <>
            : <FuzzyDate date={when} />
          </>
        )}
      </p>
      <p>
        <Text of={text} />
      </p>
      <p className={styles.source}>
        <SourceLine source={source} />
      </p>
    </div>
  )
}
