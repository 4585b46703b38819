import type { Post } from '@news/domain'
import { PostCard } from './PostCard.tsx'
import styles from './PostGrid.module.css'

/** Posts as cards, in as many columns as there is room for. */
export function PostGrid({ posts }: { posts: readonly Post[] }) {
  return (
    <div className={styles.grid}>
      {posts.map((post) => (
        <PostCard key={post.id} post={post} />
      ))}
    </div>
  )
}
