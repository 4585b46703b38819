import type { Post } from '@news/domain'
import { useForeignLanguage } from '../../page-context.ts'
import { typeset } from '../../typeset.ts'
import beside from './Beside.module.css'
import { CardPicture } from './CardPicture.tsx'
import { Headline } from './Headline.tsx'
import { PostMeta } from './PostMeta.tsx'
import styles from './RiverEntry.module.css'
import target from './WholeTarget.module.css'

interface RiverEntryProps {
  post: Post
  within: string | undefined
}

/** A post in the stream: headline, first words where there is room, and a small picture beside them. */
export function RiverEntry({ post, within }: RiverEntryProps) {
  const { excerpt } = post
  return (
    <article className={`${target.whole} ${beside.beside} ${styles.entry}`}>
      <h3 className={styles.headline}>
        <Headline post={post} />
      </h3>
      <p className={styles.excerpt} lang={useForeignLanguage(post.language)}>
        {typeset(excerpt, post.language)}
      </p>
      <PostMeta post={post} within={within} />
      <CardPicture post={post} sizes="(min-width: 48rem) 11rem, 6rem" />
    </article>
  )
}
