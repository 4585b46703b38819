import type { ReactNode } from 'react'
import styles from './ListHeading.module.css'

/** The heading of a list, with a strong line under it. */
export function ListHeading({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <h2 className={styles.heading} id={id}>
      {children}
    </h2>
  )
}
