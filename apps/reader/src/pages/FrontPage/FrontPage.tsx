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
  /** The path of the front page itself, on the further pages of the stream. */
  first: string | undefined
}

/** How many stories stand in the list beside the lead, and how many before them under it with a picture. */
const listed = 6
const secondLeads = 2

/** The front page: the lead, two second leads, the latest beside them, the partnerships, then all the rest. */
export function FrontPage({ lead, posts, partnerships, next, first }: FrontPageProps) {
  const { locale, site, words } = usePage()
  // Few stories fill the list first, and the partnerships go under the lead: the two columns end at one height.
  const seconds = posts.length > listed ? secondLeads : 0
  const river = lead ? posts.slice(seconds + listed) : posts
  const boxes = partnerships.map((partnership) => (
    <PartnershipBox key={partnership.id} partnership={partnership} />
  ))
  return (
    <>
      <h1>
        <VisuallyHidden>{site.name[locale]}</VisuallyHidden>
      </h1>
      {lead && (
        <div className={styles.top}>
          <div className={styles.leads}>
            <LeadStory post={lead} />
            {seconds > 0 ? <PostGrid posts={posts.slice(0, seconds)} /> : boxes}
          </div>
          <div className={styles.side}>
            <Latest posts={posts.slice(seconds, seconds + listed)} />
            {seconds > 0 && boxes}
          </div>
        </div>
      )}
      {!lead && posts.length === 0 && <p>{words.noPosts}</p>}
      <PostRiver heading={lead ? words.olderPosts : words.latestNews} posts={river} />
      <Pagination next={next} first={first} />
    </>
  )
}
