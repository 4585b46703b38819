import { listLatestPosts } from '../../list-latest-posts.ts'
import type { LoadPage } from '../../page-request.ts'
import { everyLocale } from '../../view.ts'
import { NotFoundPage } from './NotFoundPage.tsx'

/** For an address that leads nowhere: says so and shows what there is. */
export const loadNotFoundPage: LoadPage = async (request) => ({
  status: 404,
  head: { title: request.words.notFound.title },
  content: <NotFoundPage recent={await listLatestPosts(request)} />,
  addresses: everyLocale((paths) => paths.front()),
})
