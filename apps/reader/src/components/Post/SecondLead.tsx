import type { Post } from '@news/domain'
import { CardPicture } from './CardPicture.tsx'
import { Headline } from './Headline.tsx'
import { Kicker } from './Kicker.tsx'
import { PostAge } from './PostAge.tsx'
import styles from './SecondLead.module.css'
import target from './WholeTarget.module.css'

/** A story that stands beside the lead: its picture and a headline of the second size. */
export function SecondLead({ post }: { post: Post }) {
  return (
    <article className={`${target.whole} ${styles.second}`}>
      <CardPicture post={post} sizes="(min-width: 60rem) 22rem, (min-width: 36rem) 46vw, 6rem" />
      <Kicker post={post} />
      <h2 className={styles.headline}>
        <Headline post={post} />
      </h2>
      <PostAge post={post} />
    </article>
  )
}
