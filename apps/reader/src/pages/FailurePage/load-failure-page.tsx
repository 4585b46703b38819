import { ApiError } from '@news/contract'
import { ApiUnavailable } from '../../api/api.ts'
import { AskAgain } from '../../components/AskAgain.tsx'
import { Notice } from '../../components/Notice.tsx'
import { listLatestPosts } from '../../list-latest-posts.ts'
import type { PageRequest } from '../../page-request.ts'
import { everyLocale, type View } from '../../view.ts'
import { loadNotFoundPage } from '../NotFoundPage/load-not-found-page.tsx'
import { GonePage } from './GonePage.tsx'

/** The page for what went wrong. Never fails itself: a reader is always told something, in their language. */
export async function loadFailurePage(error: unknown, request: PageRequest): Promise<View> {
  const status = statusOf(error)
  const { words } = request
  const addresses = everyLocale((paths) => paths.front())
  if (status === 404)
    return loadNotFoundPage(request).catch((next: unknown) => loadFailurePage(next, request))
  if (status === 410 && error instanceof ApiError) {
    const recent = await listLatestPosts(request).catch(() => [])
    const content = <GonePage reason={error.problem.detail} recent={recent} />
    return { status, head: { title: words.gone.title }, content, addresses }
  }
  const notice = status === 503 ? words.unavailable : words.failure
  const content = (
    <Notice {...notice}>
      <p>
        <AskAgain />
      </p>
    </Notice>
  )
  return { status, head: { title: notice.title }, content, addresses }
}

/** A request that the API does not understand came from an address that nobody was given: there is nothing there. */
function statusOf(error: unknown): 404 | 410 | 500 | 503 {
  if (error instanceof ApiUnavailable) return 503
  if (error instanceof URIError) return 404
  if (!(error instanceof ApiError)) return 500
  if (error.status === 410) return 410
  return error.status === 400 || error.status === 404 ? 404 : 503
}
