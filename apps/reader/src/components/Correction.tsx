import type { Correction as CorrectionText } from '@news/domain'
import { useForeignLanguage, usePage } from '../page-context.ts'
import { typeset } from '../typeset.ts'
import styles from './Correction.module.css'
import { Time } from './Time.tsx'

interface CorrectionProps {
  correction: CorrectionText
  /** The language of the article. */
  language: string
}

/** A mistake that readers are told of: what the article said, what is true, and since when it says so. */
export function Correction({ correction, language }: CorrectionProps) {
  const { words } = usePage()
  const foreign = useForeignLanguage(language)
  const { date, wrong, right } = correction
  return (
    <div className={styles.correction}>
      <Time instant={date} />
      <p>
        {words.correctionWrong} <del lang={foreign}>{typeset(wrong, language)}</del>
      </p>
      <p>
        {words.correctionRight} <ins lang={foreign}>{typeset(right, language)}</ins>
      </p>
    </div>
  )
}
