import type { Post } from '@news/domain'
import styles from './PostList.module.css'
import { PostRow } from './PostRow.tsx'

/** Posts under a heading, the newest first. */
export function PostList({ heading, posts }: { heading: string; posts: readonly Post[] }) {
  if (posts.length === 0) return null
  return (
    <section className={styles.list}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul data-live>
        {posts.map((post) => (
          <li key={post.id}>
            <PostRow post={post} />
          </li>
        ))}
      </ul>
    </section>
  )
}
