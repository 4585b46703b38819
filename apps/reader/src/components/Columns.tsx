import type { ReactNode } from 'react'
import styles from './Columns.module.css'

interface ColumnsProps {
  /** Two thirds of the page. */
  main: ReactNode
  /** What follows the main part, over the whole width. */
  below?: ReactNode
  /** One third, at the height of the main part; on a phone it comes last. */
  side: ReactNode
}

/** Two thirds and one third of the page beside each other, with a thin rule between them; one above the other on a phone. */
export function Columns({ main, below, side }: ColumnsProps) {
  return (
    <div className={styles.columns}>
      <div>{main}</div>
      {below}
      <div className={styles.side}>{side}</div>
    </div>
  )
}
