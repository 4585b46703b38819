import type { LocalizedText, Post } from '@news/domain'
import { Columns } from '../../components/Columns.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { LeadStory } from '../../components/Post/LeadStory.tsx'
import { PostList } from '../../components/Post/PostList.tsx'
import { River } from '../../components/Post/River.tsx'
import { WideRiver } from '../../components/Post/WideRiver.tsx'
import { Text } from '../../components/Text.tsx'
import way from '../../components/Way.module.css'
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

/** So many posts stand under a story that leads without a picture, beside the latest news. */
const roomUnderWords = 2

/** Everything published in a section, on a subject, by an author: the newest first, and the very newest large. */
export function ListPage({ label, name, posts, within, recent, feed, search, next, first }: ListPageProps) {
  const { words } = usePage()
  const lead = first ? undefined : posts[0]
  const [, ...others] = posts
  const under = lead && !lead.image ? roomUnderWords : 0
  const stream = { within, next, first }
  const ways = <Ways search={search} feed={feed} />
  return (
    <>
      <PageTitle label={label}>
        <Text of={name} />
      </PageTitle>
      {posts.length === 0 && <p>{words.noPosts}</p>}
      {lead ? (
        <Columns
          main={
            <div className={styles.lead}>
              <LeadStory post={lead} within={within} />
              <River posts={others.slice(0, under)} within={within} />
            </div>
          }
          below={
            <div>
              <WideRiver
                posts={others.slice(under)}
                after={under > 0 ? others[under - 1] : undefined}
                {...stream}
              />
              {ways}
            </div>
          }
          side={<PostList heading={words.latestNews} posts={recent} />}
        />
      ) : (
        <>
          <WideRiver posts={posts} {...stream} />
          {ways}
        </>
      )}
    </>
  )
}

/** Where to go on with these posts: search in them, follow them. */
function Ways({ search, feed }: Pick<ListPageProps, 'search' | 'feed'>) {
  const { words } = usePage()
  return (
    <p>
      <a className={way.way} href={search}>
        {words.search.here}
      </a>
      <a className={way.way} href={feed}>
        {words.feed}
      </a>
    </p>
  )
}
