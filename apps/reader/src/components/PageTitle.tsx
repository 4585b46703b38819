import type { ReactNode } from 'react'
import styles from './PageTitle.module.css'

interface PageTitleProps {
  /** What kind of page it is, in small letters above. */
  label?: string
  children: ReactNode
}

/** The heading of a page that is not an article. */
export function PageTitle({ label, children }: PageTitleProps) {
  return (
    <header className={styles.title}>
      {label && <p>{label}</p>}
      <h1>{children}</h1>
    </header>
  )
}
