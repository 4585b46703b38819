import type { Post } from '@news/domain'
import type { ReactNode } from 'react'
import { Columns } from '../../components/Columns.tsx'
import type { PaginationProps } from '../../components/Pagination.tsx'
import { LeadStory } from '../../components/Post/LeadStory.tsx'
import { River } from '../../components/Post/River.tsx'
import { SecondLead } from '../../components/Post/SecondLead.tsx'
import { WideRiver } from '../../components/Post/WideRiver.tsx'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { usePage } from '../../page-context.ts'
import { Boxes, type BoxesProps, ForTheWay } from './Boxes.tsx'
import styles from './FrontPage.module.css'

interface FrontPageProps extends BoxesProps {
  /** The story that leads; none on the further pages of the stream. */
  lead: Post | undefined
  /** The stream without the lead, the newest first. */
  posts: readonly Post[]
  /** The path of the older posts. */
  next: string | undefined
  /** The path of the front page itself, on the further pages of the stream. */
  first: string | undefined
}

/** What stands beside the lead: so many stories with pictures. */
const roomForSeconds = 2
/** As many as stand beside the boxes; what follows has the whole width. */
const besideBoxes = 4

/** The front page: the lead and the second leads beside it, then the stream day by day, at its head beside the boxes. */
export function FrontPage({ lead, posts, next, first, ...boxes }: FrontPageProps) {
  const { locale, site, words } = usePage()
  const stream = { next, first }
  const seconds = lead ? countSeconds(posts) : 0
  const isEmpty = !lead && posts.length === 0
  return (
    <>
      <h1>
        <VisuallyHidden>{site.name[locale]}</VisuallyHidden>
      </h1>
      {isEmpty && <p>{words.noPosts}</p>}
      {lead && <Leads lead={lead} seconds={posts.slice(0, seconds)} />}
      {first ? (
        <WideRiver posts={posts} {...stream} />
      ) : (
        <HeadOfStream posts={posts.slice(seconds)} {...stream}>
          <Boxes {...boxes}>{!isEmpty && <ForTheWay />}</Boxes>
        </HeadOfStream>
      )}
    </>
  )
}

function Leads({ lead, seconds }: { lead: Post; seconds: readonly Post[] }) {
  return (
    <Columns
      main={<LeadStory post={lead} />}
      side={
        seconds.length > 0 && (
          <div className={styles.seconds}>
            {seconds.map((post) => (
              <SecondLead key={post.id} post={post} />
            ))}
          </div>
        )
      }
    />
  )
}

interface HeadOfStreamProps extends PaginationProps {
  posts: readonly Post[]
  /** What stands beside it. */
  children: ReactNode
}

function HeadOfStream({ posts, children, ...stream }: HeadOfStreamProps) {
  if (posts.length === 0) return <div className={styles.alone}>{children}</div>
  const beside = posts.slice(0, besideBoxes)
  return (
    <Columns
      main={<River posts={beside} />}
      below={<WideRiver posts={posts.slice(besideBoxes)} after={beside.at(-1)} {...stream} />}
      side={children}
    />
  )
}

/** How many of the first stories stand beside the lead: one without a picture takes half the room. */
function countSeconds(posts: readonly Post[]): number {
  let room = roomForSeconds
  const next = posts.findIndex(({ image }) => {
    room -= image ? 1 : 0.5
    return room < 0
  })
  return next < 0 ? posts.length : next
}
