import { usePage } from '../../page-context.ts'
import styles from './Status.module.css'

/** Where scripts say what happens meanwhile: no network, something new (WCAG 4.1.3). Empty until then. */
export function Status() {
  return <div className={styles.status} role="status" data-status data-offline={usePage().words.offline} />
}
