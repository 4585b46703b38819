import type { Post } from '@news/domain'
import { usePage } from '../../page-context.ts'
import { Text } from '../Text.tsx'
import { Time } from '../Time.tsx'
import styles from './PostMeta.module.css'

interface PostMetaProps {
  post: Pick<Post, 'datePublished' | 'section' | 'genre'>
  /** The slug of the section that all around it are in: it need not be said again. */
  within?: string | undefined
}

/** The line under a headline: how old it is, its section, and what it is when it is not news. */
export function PostMeta({ post, within }: PostMetaProps) {
  const { words } = usePage()
  const { datePublished, section, genre } = post
  return (
    <p className={styles.meta}>
      <Time instant={datePublished} />
      {section.slug !== within && (
        <span>
          <Text of={section.name} />
        </span>
      )}
      {genre !== 'news' && <b className={styles.genre}>{words.genre[genre]}</b>}
    </p>
  )
}
