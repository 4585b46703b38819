import type { ReactNode } from 'react'
import styles from './LinkRow.module.css'

interface LinkRowProps {
  /** What the links have in common, for those who listen to the page. */
  label?: string
  /** Items of a list with a link in each. */
  children: ReactNode
}

/** Links beside each other, in as many lines as they need. */
export function LinkRow({ label, children }: LinkRowProps) {
  return (
    <ul className={styles.row} aria-label={label}>
      {children}
    </ul>
  )
}
