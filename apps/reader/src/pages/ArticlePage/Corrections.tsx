import type { Correction as CorrectionText } from '@news/domain'
import { Correction } from '../../components/Correction.tsx'
import { usePage } from '../../page-context.ts'
import styles from './Corrections.module.css'

interface CorrectionsProps {
  corrections: readonly CorrectionText[]
  /** The language of the article. */
  language: string
}

/** The mistakes of this article that readers are told of. */
export function Corrections({ corrections, language }: CorrectionsProps) {
  const { words } = usePage()
  if (corrections.length === 0) return null
  return (
    <section className={styles.corrections}>
      <h2>{words.corrections}</h2>
      {corrections.map((correction) => (
        <Correction key={correction.date + correction.right} correction={correction} language={language} />
      ))}
    </section>
  )
}
