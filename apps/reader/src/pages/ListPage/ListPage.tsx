import type { LocalizedText, Post } from '@news/domain'
import { Columns } from '../../components/Columns.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { LeadStory } from '../../components/Post/LeadStory.tsx'
import { PostList } from '../../components/Post/PostList.tsx'
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
  /** What was published lately elsewhere. */
  recent: readonly Post[]
  /** The path of its feed. */
  feed: string
  /** The path of the search in these posts. */
  search: string
  next: string | undefined
  first: string | undefined
}

/** Everything published in a section, on a subject, by an author: the newest first, and the very newest large. */
export function ListPage({ label, name, posts, within, recent, feed, search, next, first }: ListPageProps) {
  const { words } = usePage()
  const lead = first ? undefined : posts[0]
  return (
    <>
      <PageTitle label={label}>
        <Text of={name} />
      </PageTitle>
      <Columns>
        <div>
          {posts.length === 0 && <p>{words.noPosts}</p>}
          {lead && <LeadStory post={lead} within={within} />}
          <div className={styles.stream} data-stream>
            <River posts={lead ? posts.slice(1) : posts} within={within} />
            <Pagination next={next} first={first} />
          </div>
          <a className={styles.feed} href={search}>
            {words.search.here}
          </a>
          <a className={styles.feed} href={feed}>
            {words.feed}
          </a>
        </div>
        <div>
          <PostList heading={words.latestNews} posts={recent} />
        </div>
      </Columns>
    </>
  )
}
