import type { LocalizedText, Post } from '@news/domain'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { LeadStory } from '../../components/Post/LeadStory.tsx'
import { River } from '../../components/Post/River.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import styles from './ListPage.module.css'

interface ListPageProps {
  /** What the posts have in common: a section, a subject, an author. */
  label: string
  name: LocalizedText
  posts: readonly Post[]
  /** The slug of the section that all of them are in. */
  within: string | undefined
  /** The path of its feed. */
  feed: string
  next: string | undefined
  first: string | undefined
}

/** Everything published in a section, on a subject, by an author: the newest first, and the very newest large. */
export function ListPage({ label, name, posts, within, feed, next, first }: ListPageProps) {
  const { words } = usePage()
  const lead = first ? undefined : posts[0]
  return (
    <div className={styles.page}>
      <PageTitle label={label}>
        <Text of={name} />
      </PageTitle>
      {posts.length === 0 && <p>{words.noPosts}</p>}
      {lead && <LeadStory post={lead} />}
      <div className={styles.stream} data-stream>
        <River posts={lead ? posts.slice(1) : posts} within={within} />
        <Pagination next={next} first={first} />
      </div>
      <p>
        <a className={styles.feed} href={feed}>
          {words.feed}
        </a>
      </p>
    </div>
  )
}
