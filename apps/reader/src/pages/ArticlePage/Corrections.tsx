import type { Correction } from '@news/domain'
import { Time } from '../../components/Time.tsx'
import { useForeignLanguage, usePage } from '../../page-context.ts'
import styles from './Corrections.module.css'

interface CorrectionsProps {
  corrections: readonly Correction[]
  /** The language of the article. */
  language: string
}

/** The mistakes that readers are told of: what the article said, and what is true. */
export function Corrections({ corrections, language }: CorrectionsProps) {
  const { words } = usePage()
  const foreign = useForeignLanguage(language)
  if (corrections.length === 0) return null
  return (
    <section className={styles.corrections}>
      <h2>{words.corrections}</h2>
      {corrections.map(({ date, wrong, right }) => (
        <div key={date + right}>
          <Time instant={date} />
          <p>
            {words.correctionWrong} <del lang={foreign}>{wrong}</del>
          </p>
          <p>
            {words.correctionRight} <ins lang={foreign}>{right}</ins>
          </p>
        </div>
      ))}
    </section>
  )
}
