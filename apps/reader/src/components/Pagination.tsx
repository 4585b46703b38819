import { usePage } from '../page-context.ts'
import styles from './Pagination.module.css'

export interface PaginationProps {
  /** The path of the following page; absent on the last. */
  next: string | undefined
  /** The path of the first page; absent on it. */
  first: string | undefined
}

/** The way through a list that goes over several pages. */
export function Pagination({ next, first }: PaginationProps) {
  const { words } = usePage()
  if (!next && !first) return null
  return (
    <nav className={styles.pagination} aria-label={words.olderPosts}>
      {first && <a href={first}>{words.newestPosts}</a>}
      {next && (
        <a href={next} rel="next" data-act="more">
          {words.olderPosts}
        </a>
      )}
    </nav>
  )
}
