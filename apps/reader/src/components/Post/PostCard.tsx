import type { Post } from '@news/domain'
import { useForeignLanguage } from '../../page-context.ts'
import { isOurs, Pixels } from '../Pixels.tsx'
import { Headline } from './Headline.tsx'
import styles from './PostCard.module.css'
import { PostMeta } from './PostMeta.tsx'

const sizes = '(min-width: 60rem) 24rem, (min-width: 36rem) 45vw, 92vw'

/** A post with its picture and its first words. */
export function PostCard({ post }: { post: Post }) {
  const { excerpt, image } = post
  const language = useForeignLanguage(post.language)
  return (
    <article className={styles.card}>
      {image && isOurs(image) && <Pixels image={{ ...image, alt: '' }} sizes={sizes} />}
      <h3 className={styles.headline}>
        <Headline post={post} />
      </h3>
      <p className={styles.excerpt} lang={language}>
        {excerpt}
      </p>
      <PostMeta post={post} />
    </article>
  )
}
