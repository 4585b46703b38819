import { type Member, municipalityName, type Partnership, partnershipStage } from '@news/domain'
import { FuzzyDate } from '../../components/FuzzyDate.tsx'
import { StageTrack } from '../../components/StageTrack.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import styles from './Side.module.css'

/** One side: what it calls the partnership, in its own words, and how far it has come. */
export function Side({ member, partnership }: { member: Member; partnership: Partnership }) {
  const { clock, locale, words } = usePage()
  const { municipality, kind, decisionBody, validUntil } = member
  const name = municipalityName(municipality, locale)
  return (
    <section className={styles.side}>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.place}>
        {municipality.region && (
          <>
            <Text of={municipality.region} />,{' '}
          </>
        )}
        {new Intl.DisplayNames(locale, { type: 'region' }).of(municipality.country)}
      </p>
      <dl className={styles.facts}>
        <dt>{words.partnership.termOf(name)}</dt>
        <dd>
          <Terms member={member} />
          {words.partnership.kind[kind]}
          {!member.terms.some(({ source }) => source) && (
            <p className={styles.unverified}>{words.partnership.kindNotVerified}</p>
          )}
        </dd>
        <dt>{words.partnership.stageLabel}</dt>
        <dd className={styles.stage}>
          <StageTrack stage={partnershipStage(partnership, municipality.slug, clock.now)} />
        </dd>
        {decisionBody && (
          <>
            <dt>{words.partnership.decidedBy}</dt>
            <dd>
              <Text of={decisionBody} />
            </dd>
          </>
        )}
        {validUntil && (
          <>
            <dt>{words.partnership.validUntil}</dt>
            <dd>{validUntil === 'open' ? words.partnership.openEnd : <FuzzyDate date={validUntil} />}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** The words of the side itself, never translated; the official one first. */
function Terms({ member }: { member: Member }) {
  const { locale } = usePage()
  return (
    <ul className={styles.terms}>
      {member.terms.map(({ text, language }) => (
        <li key={text}>
          <q lang={language === locale ? undefined : language}>{text}</q>
        </li>
      ))}
    </ul>
  )
}
