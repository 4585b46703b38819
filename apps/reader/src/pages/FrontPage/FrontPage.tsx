import type { Partnership, Post } from '@news/domain'
import { Pagination } from '../../components/Pagination.tsx'
import { PartnershipBox } from '../../components/PartnershipBox/PartnershipBox.tsx'
import { PostGrid } from '../../components/Post/PostGrid.tsx'
import { PostRiver } from '../../components/Post/PostRiver.tsx'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { usePage } from '../../page-context.ts'
import styles from './FrontPage.module.css'
import { Latest } from './Latest.tsx'
import { LeadStory } from './LeadStory.tsx'

interface FrontPageProps {
  /** The story that leads; none on the further pages of the stream. */
  lead: Post | undefined
  /** The stream without the lead, the newest first. */
  posts: readonly Post[]
  partnerships: readonly Partnership[]
  /** The path of the older posts. */
  next: string | undefined
}

/** How many stories stand under the lead with a picture, and how many more in the list beside it. */
const secondLeads = 2
const listed = 6

/** The front page: the lead, two second leads, the latest beside them, the partnerships, then all the rest. */
export function FrontPage({ lead, posts, partnerships, next }: FrontPageProps) {
  const { locale, paths, site, words } = usePage()
  const river = lead ? posts.slice(secondLeads + listed) : posts
  return (
    <>
      <h1>
        <VisuallyHidden>{site.name[locale]}</VisuallyHidden>
      </h1>
      {lead && (
        <div className={styles.top}>
          <div className={styles.leads}>
            <LeadStory post={lead} />
            <PostGrid posts={posts.slice(0, secondLeads)} />
          </div>
          <div className={styles.side}>
            <Latest posts={posts.slice(secondLeads, secondLeads + listed)} />
            {partnerships.map((partnership) => (
              <PartnershipBox key={partnership.id} partnership={partnership} />
            ))}
          </div>
        </div>
      )}
      {!lead && posts.length === 0 && <p>{words.noPosts}</p>}
      <PostRiver heading={lead ? words.olderPosts : words.latestNews} posts={river} />
      <Pagination next={next} first={lead ? undefined : paths.front()} />
    </>
  )
}
