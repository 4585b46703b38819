import type { Post } from '@news/domain'
import { KeptPart } from '../KeptPart.tsx'
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
          <KeptPart key={post.id} of={post} name="entry of a list">
            <Entry post={post} />
          </KeptPart>
        ))}
      </ul>
    </section>
  )
}

function Entry({ post }: { post: Post }) {
  return (
    <li className={`${target.whole} ${styles.item}`}>
      <h3>
        <Headline post={post} />
      </h3>
      <PostAge post={post} />
    </li>
  )
}
