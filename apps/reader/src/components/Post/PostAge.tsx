import type { Post } from '@news/domain'
import { usePage } from '../../page-context.ts'
import { Time } from '../Time.tsx'
import styles from './PostMeta.module.css'

/** The line under a headline where its section needs no words: how old it is, and what it is when it is not news. */
export function PostAge({ post }: { post: Pick<Post, 'datePublished' | 'genre'> }) {
  const { words } = usePage()
  const { datePublished, genre } = post
  return (
    <p className={styles.meta}>
      <Time instant={datePublished} />
      {genre !== 'news' && <b className={styles.genre}>{words.genre[genre]}</b>}
    </p>
  )
}
