import type { Post } from '@news/domain'
import type { ReactNode } from 'react'
import { usePage } from '../page-context.ts'
import { Columns } from './Columns.tsx'
import styles from './Notice.module.css'
import { PageTitle } from './PageTitle.tsx'
import { PostList } from './Post/PostList.tsx'

interface NoticeProps {
  title: string
  text: string
  /** What can be read instead. */
  posts?: readonly Post[]
  children?: ReactNode
}

/** A page that has only something to tell: what is the matter, and the way on. */
export function Notice({ title, text, posts = [], children }: NoticeProps) {
  const { paths, words } = usePage()
  const notice = (
    <div className={styles.notice}>
      <PageTitle>{title}</PageTitle>
      <p className={styles.text}>{text}</p>
      {children}
      <p>
        <a className={styles.way} href={paths.front()}>
          {words.notFound.toFront}
        </a>
      </p>
    </div>
  )
  if (posts.length === 0) return notice
  return <Columns main={notice} side={<PostList heading={words.latestNews} posts={posts} />} />
}
