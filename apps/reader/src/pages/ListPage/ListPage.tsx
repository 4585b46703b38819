import type { LocalizedText, Post } from '@news/domain'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { PostRiver } from '../../components/Post/PostRiver.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'

interface ListPageProps {
  /** What the posts have in common: a section, a subject, an author. */
  label: string
  name: LocalizedText
  posts: readonly Post[]
  /** The path of its feed. */
  feed: string
  next: string | undefined
  first: string | undefined
}

/** Everything published in a section, on a subject, by an author: the newest first. */
export function ListPage({ label, name, posts, feed, next, first }: ListPageProps) {
  const { words } = usePage()
  return (
    <>
      <PageTitle label={label}>
        <Text of={name} />
      </PageTitle>
      {posts.length === 0 && <p>{words.noPosts}</p>}
      <PostRiver heading={words.latestNews} posts={posts} />
      <Pagination next={next} first={first} />
      <p>
        <a href={feed}>{words.feed}</a>
      </p>
    </>
  )
}
