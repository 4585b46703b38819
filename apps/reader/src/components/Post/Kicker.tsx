import type { Post } from '@news/domain'
import { Text } from '../Text.tsx'
import styles from './Kicker.module.css'

/** The line above a headline: the section. */
export function Kicker({ post }: { post: Pick<Post, 'section'> }) {
  return (
    <p className={styles.kicker}>
      <Text of={post.section.name} />
    </p>
  )
}
