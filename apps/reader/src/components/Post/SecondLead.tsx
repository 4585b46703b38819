import type { Post } from '@news/domain'
import { useForeignLanguage } from '../../page-context.ts'
import { typeset } from '../../typeset.ts'
import beside from './Beside.module.css'
import { CardPicture } from './CardPicture.tsx'
import { Headline } from './Headline.tsx'
import { Kicker } from './Kicker.tsx'
import { PostAge } from './PostAge.tsx'
import styles from './SecondLead.module.css'
import target from './WholeTarget.module.css'

/** A story that stands beside the lead: its picture, or its first words where there is none, and a headline of the second size. */
export function SecondLead({ post }: { post: Post }) {
  const foreign = useForeignLanguage(post.language)
  return (
    <article className={`${target.whole} ${beside.beside} ${styles.second}`}>
      <CardPicture post={post} sizes="(min-width: 60rem) 22rem, (min-width: 36rem) 46vw, 6rem" />
      <Kicker post={post} />
      <h2 className={styles.headline}>
        <Headline post={post} />
      </h2>
      {!post.image && (
        <p className={styles.excerpt} lang={foreign}>
          {typeset(post.excerpt, post.language)}
        </p>
      )}
      <PostAge post={post} />
    </article>
  )
}
