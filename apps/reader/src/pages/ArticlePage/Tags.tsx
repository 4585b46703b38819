import type { Tag } from '@news/domain'
import { LinkRow } from '../../components/LinkRow.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import styles from './Tags.module.css'

/** The subjects of an article. */
export function Tags({ tags }: { tags: readonly Tag[] }) {
  const { paths, words } = usePage()
  if (tags.length === 0) return null
  return (
    <nav className={styles.tags} aria-label={words.tags}>
      <LinkRow>
        {tags.map(({ slug, name }) => (
          <li key={slug}>
            <a href={paths.tag(slug)} rel="tag">
              <Text of={name} />
            </a>
          </li>
        ))}
      </LinkRow>
    </nav>
  )
}
