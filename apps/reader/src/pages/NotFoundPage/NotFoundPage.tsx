import type { Post } from '@news/domain'
import { Notice } from '../../components/Notice.tsx'
import { usePage } from '../../page-context.ts'

/** There is nothing at this address; the latest news are offered instead. */
export function NotFoundPage({ recent }: { recent: readonly Post[] }) {
  const { words } = usePage()
  return <Notice {...words.notFound} posts={recent} />
}
