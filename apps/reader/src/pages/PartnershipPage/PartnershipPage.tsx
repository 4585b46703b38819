import { calendarPaths } from '@news/contract'
import type { Partnership, Post } from '@news/domain'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PostList } from '../../components/Post/PostList.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import { Cooperation } from './Cooperation.tsx'
import { Documents } from './Documents.tsx'
import styles from './PartnershipPage.module.css'
import { People } from './People.tsx'
import { Side } from './Side.tsx'
import { Timeline } from './Timeline.tsx'

interface PartnershipPageProps {
  partnership: Partnership
  /** The articles about it. */
  posts: readonly Post[]
}

/** The ledger of a partnership: how each side sees it, what happened, what is announced, and who says so. */
export function PartnershipPage({ partnership, posts }: PartnershipPageProps) {
  const { locale, words } = usePage()
  const { title, summary, members } = partnership
  return (
    <article>
      <PageTitle label={words.partnership.label}>
        <Text of={title} />
      </PageTitle>
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
      <p className={styles.explanation}>
        {words.partnership.explanation}{' '}
        <a href={`${calendarPaths.of(partnership.slug)}?locale=${locale}`}>{words.partnership.calendar}</a>
      </p>
      <div className={styles.columns}>
        <Timeline partnership={partnership} />
        <div className={styles.more}>
          <PostList heading={words.partnership.articles} posts={posts} />
          <People people={partnership.people} members={members} />
          <Documents documents={partnership.documents} />
          <Cooperation partnership={partnership} />
        </div>
      </div>
    </article>
  )
}
