import type { Post } from '@news/domain'
import { Notice } from '../../components/Notice.tsx'
import { usePage } from '../../page-context.ts'

interface GonePageProps {
  reason: string | undefined
  /** What was published lately. */
  recent: readonly Post[]
}

/** An article was taken back; readers are told why, and what else there is. */
export function GonePage({ reason, recent }: GonePageProps) {
  const { words } = usePage()
  return (
    <Notice title={words.gone.title} text={words.gone.text} posts={recent}>
      {reason && (
        <p>
          <b>{words.gone.reason}:</b> {reason}
        </p>
      )}
    </Notice>
  )
}
