import { type SearchPage as Found, maxQueryLength } from '@news/contract'
import type { LoadPage, PageRequest } from '../../page-request.ts'
import { everyLocale } from '../../view.ts'
import { SearchPage } from './SearchPage.tsx'

const hitsOnAPage = 20

/** The form alone, or with what was found. A page of findings is not for search engines. */
export const loadSearchPage: LoadPage = async (request) => {
  const { paths, words, after } = request
  const q = (request.q ?? '').trim().slice(0, maxQueryLength)
  const found = q === '' ? undefined : await search(request, q)
  const addresses = everyLocale((its) => its.search(q))
  const path = paths.search(q)
  return {
    status: 200,
    head: {
      title: q === '' ? words.search.title : `${words.search.title}: ${q}`,
      ...(q === '' && { canonical: path, alternates: addresses, description: words.search.hint }),
    },
    content: (
      <SearchPage
        q={q}
        found={found}
        next={found?.next ? `${path}&after=${found.next}` : undefined}
        first={after && path}
      />
    ),
    addresses,
  }
}

function search({ api, locale, after }: PageRequest, q: string): Promise<Found> {
  return api.search({ query: { q, locale, limit: hitsOnAPage, after } })
}
