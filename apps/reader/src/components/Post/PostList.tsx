import type { Post } from '@news/domain'
import { ListHeading } from '../ListHeading.tsx'
import { Headline } from './Headline.tsx'
import { PostAge } from './PostAge.tsx'
import styles from './PostList.module.css'
import target from './WholeTarget.module.css'

/** Posts under a heading, the newest first: headlines and their age. */
export function PostList({ heading, posts }: { heading: string; posts: readonly Post[] }) {
  if (posts.length === 0) return null
  return (
    <section className={styles.list}>
      <ListHeading>{heading}</ListHeading>
      <ul data-live>
        {posts.map((post) => (
          <li key={post.id} className={`${target.whole} ${styles.item}`}>
            <h3>
              <Headline post={post} />
            </h3>
            <PostAge post={post} />
          </li>
        ))}
      </ul>
    </section>
  )
}
