import type { ReactNode } from 'react'
import styles from './Columns.module.css'

/** Two thirds and one third of the page beside each other, with a thin rule between them; one above the other on a phone. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>
}
