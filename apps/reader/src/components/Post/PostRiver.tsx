import type { Post } from '@news/domain'
import { PostGrid } from './PostGrid.tsx'
import styles from './PostRiver.module.css'

/** Many posts under a heading, as cards. */
export function PostRiver({ heading, posts }: { heading: string; posts: readonly Post[] }) {
  if (posts.length === 0) return null
  return (
    <section className={styles.river}>
      <h2>{heading}</h2>
      <PostGrid posts={posts} />
    </section>
  )
}
