import type { ReactNode } from 'react'
import { usePage } from '../page-context.ts'
import styles from './HowWeCorrect.module.css'
import { ListHeading } from './ListHeading.tsx'

/** What we do about mistakes, beside a page that has to do with them; the children are what else there is to say. */
export function HowWeCorrect({ children }: { children: ReactNode }) {
  const { about } = usePage().words
  return (
    <section className={styles.rules}>
      <ListHeading>{about.corrections}</ListHeading>
      <p>{about.correctionsText}</p>
      {children}
    </section>
  )
}
