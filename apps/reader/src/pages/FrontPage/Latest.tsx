import type { Post } from '@news/domain'
import { PostTeaser } from '../../components/Post/PostTeaser.tsx'
import { usePage } from '../../page-context.ts'
import styles from './Latest.module.css'

/** What was published lately, beside the lead. */
export function Latest({ posts }: { posts: readonly Post[] }) {
  const { words } = usePage()
  if (posts.length === 0) return null
  return (
    <section className={styles.latest}>
      <h2>{words.latestNews}</h2>
      <ul>
        {posts.map((post) => (
          <li key={post.id}>
            <PostTeaser post={post} />
          </li>
        ))}
      </ul>
    </section>
  )
}
