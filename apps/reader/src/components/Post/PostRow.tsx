import type { Post } from '@news/domain'
import { Headline } from './Headline.tsx'
import { PostMeta } from './PostMeta.tsx'
import styles from './PostRow.module.css'

/** A post as a line of a list: its age and its headline. */
export function PostRow({ post }: { post: Post }) {
  return (
    <article className={styles.row}>
      <h3 className={styles.headline}>
        <Headline post={post} />
      </h3>
      <PostMeta post={post} />
    </article>
  )
}
