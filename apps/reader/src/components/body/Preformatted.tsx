import type { PreformattedBlock } from '@news/domain'
import { usePage } from '../../page-context.ts'
import styles from './Preformatted.module.css'

/** Text whose spaces and line breaks count. Code scrolls in itself; verse and other text may break their lines. */
export function Preformatted({ block }: { block: PreformattedBlock }) {
  const { words } = usePage()
  const { kind, text } = block
  if (kind !== 'code') return <pre className={kind === 'verse' ? styles.verse : styles.text}>{text}</pre>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <pre className={styles.code} role="group" aria-label={words.code} tabIndex={0}>
      <code>{text}</code>
    </pre>
  )
}
