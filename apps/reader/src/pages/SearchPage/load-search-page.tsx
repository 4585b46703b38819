import { type SearchPage as Found, maxQueryLength } from '@news/contract'
import type { LoadPage, PageRequest } from '../../page-request.ts'
import { everyLocale } from '../../view.ts'
import { SearchPage } from './SearchPage.tsx'
import { parseChoices, type SearchChoices, searchPath } from './search-choices.ts'

const hitsOnAPage = 20

/** The form alone, or with what was found. A page of findings is not for search engines. */
export const loadSearchPage: LoadPage = async (request) => {
  const { paths, words, after } = request
  const q = (request.q ?? '').trim().slice(0, maxQueryLength)
  const choices = parseChoices(request)
  const found = q === '' ? undefined : await search(request, q, choices)
  const addresses = everyLocale((its) => searchPath(its, q, choices))
  const path = searchPath(paths, q, choices)
  return {
    status: 200,
    head: {
      title: q === '' ? words.search.title : `${words.search.title}: ${q}`,
      ...(q === '' && { canonical: path, alternates: addresses, description: words.search.hint }),
    },
    content: (
      <SearchPage
        q={q}
        choices={choices}
        found={found}
        next={found?.next ? `${path}&after=${found.next}` : undefined}
        first={after && path}
      />
    ),
    script: 'src/enhancers/suggestions.ts',
    addresses,
  }
}

function search({ api, locale, after }: PageRequest, q: string, choices: SearchChoices): Promise<Found> {
  return api.search({ query: { ...choices, q, locale, limit: hitsOnAPage, after } })
}
