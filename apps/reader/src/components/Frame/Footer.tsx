import { endpoints } from '@news/contract'
import { usePage } from '../../page-context.ts'
import styles from './Footer.module.css'

/** The foot of every page. */
export function Footer() {
  const { paths, words } = usePage()
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <ul className={styles.links}>
          <li>
            <a href={paths.search()}>{words.search.title}</a>
          </li>
          <li>
            <a href={paths.saved()}>{words.save.saved}</a>
          </li>
          <li>
            <a href={endpoints.getOpenApi.path}>{words.apiDocs}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
