import type { ReactNode } from 'react'
import styles from './Facts.module.css'

interface FactsProps {
  /** What each is called, and what it is; one that nobody has told is left out. */
  facts: readonly (readonly [string, ReactNode])[]
  /** Stands there when none was told. */
  missing: string
}

/** What there is to know, as a list of names and values. */
export function Facts({ facts, missing }: FactsProps) {
  const told = facts.filter(([, value]) => value)
  if (told.length === 0) return <p>{missing}</p>
  return (
    <dl className={styles.facts}>
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
