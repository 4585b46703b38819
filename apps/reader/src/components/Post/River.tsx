import type { Post } from '@news/domain'
import { dayFormat } from '../../i18n/day-format.ts'
import { usePage } from '../../page-context.ts'
import styles from './River.module.css'
import { RiverEntry } from './RiverEntry.tsx'

export interface RiverProps {
  /** The newest first. */
  posts: readonly Post[]
  /** The slug of the section that all posts are in. */
  within?: string | undefined
  /** The post above the first, in another place: its day is not said again. */
  after?: Post | undefined
}

/** The stream of posts under the days on which they were published, as days are in the newsroom's zone. */
export function River({ posts, within, after }: RiverProps) {
  const { clock, locale, site } = usePage()
  const days = dayFormat(locale, site.timeZone)
  const nameOf = ({ datePublished }: Post) => days.format(Date.parse(datePublished), clock.now)
  const said = after && nameOf(after)
  return byDay(posts, nameOf).map(({ day, posts: its }) => (
    <section key={day} className={styles.day} data-day={day}>
      {day !== said && <h2>{day}</h2>}
      {its.map((post) => (
        <RiverEntry key={post.id} post={post} within={within} />
      ))}
    </section>
  ))
}

/** The posts of each day; those of one day stand together. */
function byDay(posts: readonly Post[], nameOf: (post: Post) => string): { day: string; posts: Post[] }[] {
  const days: { day: string; posts: Post[] }[] = []
  for (const post of posts) {
    const day = nameOf(post)
    if (days.at(-1)?.day !== day) days.push({ day, posts: [] })
    days.at(-1)?.posts.push(post)
  }
  return days
}
