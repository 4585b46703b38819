import type { Post } from '@news/domain'
import { isOurs, Pixels } from '../Pixels.tsx'
import { Headline } from './Headline.tsx'
import { PostMeta } from './PostMeta.tsx'
import styles from './PostTeaser.module.css'

/** A post as a line of the front page: its headline and age, with a small picture beside. */
export function PostTeaser({ post }: { post: Post }) {
  const { image } = post
  return (
    <article className={styles.teaser}>
      <h3 className={styles.headline}>
        <Headline post={post} />
      </h3>
      <PostMeta post={post} />
      {image && isOurs(image) && <Pixels image={{ ...image, alt: '' }} sizes="6rem" />}
    </article>
  )
}
