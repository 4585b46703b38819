import type { Tag } from '@news/domain'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import styles from './Tags.module.css'

/** The subjects of an article. */
export function Tags({ tags }: { tags: readonly Tag[] }) {
  const { paths, words } = usePage()
  if (tags.length === 0) return null
  return (
    <nav aria-label={words.tags}>
      <ul className={styles.tags}>
        {tags.map(({ slug, name }) => (
          <li key={slug}>
            <a href={paths.tag(slug)} rel="tag">
              <Text of={name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
