import type { ReactNode } from 'react'
import styles from './Prose.module.css'

/** A page that is read from top to bottom: text under headings, in one column. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>
}
