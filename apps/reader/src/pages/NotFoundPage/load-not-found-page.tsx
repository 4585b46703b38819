import type { LoadPage } from '../../page-request.ts'
import { everyLocale } from '../../view.ts'
import { NotFoundPage } from './NotFoundPage.tsx'

/** For an address that leads nowhere: says so and shows what there is. */
export const loadNotFoundPage: LoadPage = async ({ api, locale, words }) => {
  const { items } = await api.listPosts({ query: { locale, edition: locale, limit: 6 } })
  return {
    status: 404,
    head: { title: words.notFound.title },
    content: <NotFoundPage recent={items} />,
    addresses: everyLocale((paths) => paths.front()),
  }
}
