import type { Partnership, Post } from '@news/domain'
import { ExactLine } from '../../components/ExactLine.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PostList } from '../../components/Post/PostList.tsx'
import { Text } from '../../components/Text.tsx'
import way from '../../components/Way.module.css'
import { usePage } from '../../page-context.ts'
import { searchPath } from '../SearchPage/search-choices.ts'
import { Announced } from './Announced.tsx'
import { Cooperation } from './Cooperation.tsx'
import { Deliveries } from './Deliveries.tsx'
import { Differences } from './Differences.tsx'
import { Documents } from './Documents.tsx'
import { ForPrograms } from './ForPrograms.tsx'
import styles from './PartnershipPage.module.css'
import { People } from './People.tsx'
import { Side } from './Side.tsx'
import { Timeline } from './Timeline.tsx'

interface PartnershipPageProps {
  partnership: Partnership
  /** The articles about it, in the language of the page where there are such. */
  posts: readonly Post[]
  /** The others, in the languages of the partners. */
  otherPosts: readonly Post[]
}

/** The ledger of a partnership: how each side sees it, what happened, what is announced, and who says so. */
export function PartnershipPage({ partnership, posts, otherPosts }: PartnershipPageProps) {
  const { paths, words } = usePage()
  const { slug, title, summary, members } = partnership
  return (
    <article className={styles.page}>
      <PageTitle label={words.partnership.label}>
        <Text of={title} />
      </PageTitle>
      <p className={styles.exact}>
        <ExactLine partnership={partnership} />
      </p>
      {summary && (
        <p className={styles.summary}>
          <Text of={summary} />
        </p>
      )}
      <section className={styles.sides} aria-label={words.partnership.sides}>
        {members.map((member) => (
          <Side key={member.municipality.slug} member={member} partnership={partnership} />
        ))}
      </section>
      <p className={styles.explanation}>{words.partnership.explanation}</p>
      <Differences partnership={partnership} />
      <div className={styles.columns}>
        <Timeline partnership={partnership} />
        <div className={styles.more}>
          <Announced partnership={partnership} />
          <Deliveries partnership={partnership} />
          <Documents documents={partnership.documents} />
          <People people={partnership.people} members={members} />
          <Cooperation partnership={partnership} />
          <div className={styles.news}>
            <PostList heading={words.partnership.articles} posts={posts} />
            <PostList heading={words.partnership.otherLanguages} posts={otherPosts} />
            {posts.length > 0 && (
              <p>
                <a className={way.way} href={searchPath(paths, '', { partnership: slug })}>
                  {words.search.here}
                </a>
              </p>
            )}
          </div>
          <ForPrograms slug={slug} />
        </div>
      </div>
    </article>
  )
}
