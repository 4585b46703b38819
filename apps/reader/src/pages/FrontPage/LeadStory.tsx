import type { Post } from '@news/domain'
import { isOurs, Pixels } from '../../components/Pixels.tsx'
import { Headline } from '../../components/Post/Headline.tsx'
import { PostMeta } from '../../components/Post/PostMeta.tsx'
import { useForeignLanguage } from '../../page-context.ts'
import styles from './LeadStory.module.css'

/** The story that leads the front page. */
export function LeadStory({ post }: { post: Post }) {
  const { excerpt, image } = post
  const language = useForeignLanguage(post.language)
  return (
    <article className={styles.lead}>
      {image && isOurs(image) && (
        <Pixels image={{ ...image, alt: '' }} priority sizes="(min-width: 60rem) 50rem, 100vw" />
      )}
      <h2 className={styles.headline}>
        <Headline post={post} />
      </h2>
      <p className={styles.standfirst} lang={language}>
        {excerpt}
      </p>
      <PostMeta post={post} />
    </article>
  )
}
