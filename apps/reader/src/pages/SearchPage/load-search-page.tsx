import { type SearchPage as Found, maxQueryLength } from '@news/contract'
import type { Post } from '@news/domain'
import type { LoadPage, PageRequest } from '../../page-request.ts'
import { everyLocale, withDefault } from '../../view.ts'
import { nameChoices } from './name-choices.ts'
import { SearchPage } from './SearchPage.tsx'
import { parseChoices, type SearchChoices, searchPath } from './search-choices.ts'

const hitsOnAPage = 20
const latestPosts = 6

/** The form alone, or with what was found. */
export const loadSearchPage: LoadPage = async (request) => {
  const { paths, site, words, after } = request
  const q = (request.q ?? '').trim().slice(0, maxQueryLength)
  const choices = parseChoices(request)
  const [found, names, { items: sections }] = await Promise.all([
    q === '' ? undefined : search(request, q, choices),
    nameChoices(request, choices),
    request.api.listSections(),
  ])
  const latest = found && found.total > 0 ? [] : await listLatest(request)
  const addresses = everyLocale((its) => searchPath(its, q, choices))
  const path = searchPath(paths, q, choices)
  return {
    status: 200,
    head: {
      title: q === '' ? words.search.title : `${words.search.title}: ${q}`,
      description: words.search.hint,
      // For search engines all findings are the form: they are to find the articles themselves.
      canonical: paths.search(),
      ...(q === '' && { alternates: withDefault(addresses, site) }),
    },
    content: (
      <SearchPage
        q={q}
        choices={choices}
        names={names}
        sections={sections}
        found={found}
        latest={latest}
        next={found?.next ? `${path}&after=${found.next}` : undefined}
        first={after && path}
      />
    ),
    script: 'src/enhancers/suggestions.ts',
    addresses,
  }
}

function search({ api, locale, after }: PageRequest, q: string, choices: SearchChoices): Promise<Found> {
  return api.search({ query: { ...choices, q, locale, edition: locale, limit: hitsOnAPage, after } })
}

/** What else there is to read, for who asked nothing yet or found nothing. */
async function listLatest({ api, locale }: PageRequest): Promise<Post[]> {
  return (await api.listPosts({ query: { locale, edition: locale, limit: latestPosts } })).items
}
