import type { Post } from '@news/domain'
import { useForeignLanguage } from '../../page-context.ts'
import { typeset } from '../../typeset.ts'
import { leadSizes } from '../Pixels.tsx'
import { CardPicture } from './CardPicture.tsx'
import { Headline } from './Headline.tsx'
import { Kicker } from './Kicker.tsx'
import styles from './LeadStory.module.css'
import { PostAge } from './PostAge.tsx'
import target from './WholeTarget.module.css'

interface LeadStoryProps {
  post: Post
  /** The slug of the section that the page is about: it need not be said again. */
  within?: string | undefined
}

/** The story that leads a page. */
export function LeadStory({ post, within }: LeadStoryProps) {
  const { excerpt } = post
  const language = useForeignLanguage(post.language)
  return (
    <article className={`${target.whole} ${styles.lead}`}>
      <CardPicture post={post} priority sizes={leadSizes('48rem')} />
      {post.section.slug !== within && <Kicker post={post} />}
      <h2 className={styles.headline}>
        <Headline post={post} />
      </h2>
      <p className={styles.standfirst} lang={language}>
        {typeset(excerpt, post.language)}
      </p>
      <PostAge post={post} />
    </article>
  )
}
