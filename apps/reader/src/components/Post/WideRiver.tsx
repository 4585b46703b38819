import { Pagination, type PaginationProps } from '../Pagination.tsx'
import { River, type RiverProps } from './River.tsx'
import styles from './WideRiver.module.css'

/** The stream over the whole width of the page, in two columns where there is room; it grows by the next page. */
export function WideRiver({ next, first, ...river }: RiverProps & PaginationProps) {
  return (
    <div className={styles.wide} data-stream>
      <River {...river} />
      <Pagination next={next} first={first} />
    </div>
  )
}
