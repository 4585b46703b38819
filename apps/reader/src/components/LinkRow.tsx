import type { ReactNode } from 'react'
import styles from './LinkRow.module.css'

/** Links beside each other, in as many lines as they need. The children are items of a list with a link in each. */
export function LinkRow({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={styles.row} aria-label={label}>
      {children}
    </ul>
  )
}
