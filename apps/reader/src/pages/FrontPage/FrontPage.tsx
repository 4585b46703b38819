import type { Partnership, Post } from '@news/domain'
import { Columns } from '../../components/Columns.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { PartnershipBox } from '../../components/PartnershipBox/PartnershipBox.tsx'
import { LeadStory } from '../../components/Post/LeadStory.tsx'
import { River } from '../../components/Post/River.tsx'
import { SecondLead } from '../../components/Post/SecondLead.tsx'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { usePage } from '../../page-context.ts'
import styles from './FrontPage.module.css'

interface FrontPageProps {
  /** The story that leads; none on the further pages of the stream. */
  lead: Post | undefined
  /** The stream without the lead, the newest first. */
  posts: readonly Post[]
  partnerships: readonly Partnership[]
  /** The path of the older posts. */
  next: string | undefined
  /** The path of the front page itself, on the further pages of the stream. */
  first: string | undefined
}

const secondLeads = 2

/** The front page: the lead and the second leads beside it, then the stream day by day beside the partnerships. */
export function FrontPage({ lead, posts, partnerships, next, first }: FrontPageProps) {
  const { locale, site, words } = usePage()
  const seconds = lead ? posts.slice(0, secondLeads) : []
  return (
    <>
      <h1>
        <VisuallyHidden>{site.name[locale]}</VisuallyHidden>
      </h1>
      {lead && (
        <Columns>
          <LeadStory post={lead} />
          <div className={styles.seconds}>
            {seconds.map((post) => (
              <SecondLead key={post.id} post={post} />
            ))}
          </div>
        </Columns>
      )}
      {!lead && posts.length === 0 && <p>{words.noPosts}</p>}
      <Columns>
        <div data-stream>
          <River posts={posts.slice(seconds.length)} />
          <Pagination next={next} first={first} />
        </div>
        <div>
          <div className={styles.boxes}>
            {partnerships.map((partnership) => (
              <PartnershipBox key={partnership.id} partnership={partnership} />
            ))}
          </div>
        </div>
      </Columns>
    </>
  )
}
