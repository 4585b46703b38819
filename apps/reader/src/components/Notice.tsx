import type { ReactNode } from 'react'
import { usePage } from '../page-context.ts'
import styles from './Notice.module.css'
import { PageTitle } from './PageTitle.tsx'

interface NoticeProps {
  title: string
  text: string
  children?: ReactNode
}

/** A page that has only something to tell: what is the matter, and the way on. */
export function Notice({ title, text, children }: NoticeProps) {
  const { paths, words } = usePage()
  return (
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
}
