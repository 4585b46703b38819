import type { LoadPage } from '../../page-request.ts'
import { atCursor, everyLocale } from '../../view.ts'
import { PartnershipsPage } from './PartnershipsPage.tsx'

/** All partnerships of the city. */
export const loadPartnershipsPage: LoadPage = async ({ api, paths, words, after }) => {
  const { items, next } = await api.listPartnerships({ query: { limit: 50, after } })
  const path = paths.partnerships()
  const addresses = everyLocale((its) => its.partnerships())
  return {
    status: 200,
    head: {
      title: words.partnerships,
      description: words.partnership.listIntro,
      canonical: atCursor(path, after),
      alternates: addresses,
    },
    content: (
      <PartnershipsPage
        partnerships={items}
        next={next ? atCursor(path, next) : undefined}
        first={after && path}
      />
    ),
    addresses,
  }
}
