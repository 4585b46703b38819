import type { ReactNode } from 'react'
import styles from './Facts.module.css'

interface Fact {
  key: string
  text: ReactNode
  url?: string | undefined
  /** What is said of it in small letters. */
  more?: ReactNode
}

/** Short facts under a heading; nothing when there are none. */
export function Facts({ heading, facts }: { heading: string; facts: readonly Fact[] }) {
  if (facts.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.facts}>
        {facts.map(({ key, text, url, more }) => (
          <li key={key}>
            {url ? (
              <a href={url} rel="noreferrer">
                {text}
              </a>
            ) : (
              text
            )}
            {more && <span className={styles.role}>{more}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
