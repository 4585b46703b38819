import { maxQueryLength } from '@news/contract'
import type { Post } from '@news/domain'
import type { LoadPage, PageRequest } from '../../page-request.ts'
import { everyLocale, withDefault } from '../../view.ts'
import { findAnswer } from './find-answer.ts'
import { nameChoices } from './name-choices.ts'
import { SearchPage } from './SearchPage.tsx'
import { parseChoices, searchPath } from './search-choices.ts'

const latestPosts = 6

/** The form alone, or with what was found. */
export const loadSearchPage: LoadPage = async (request) => {
  const { paths, site, words, after } = request
  const q = (request.q ?? '').trim().slice(0, maxQueryLength)
  const choices = parseChoices(request)
  const [answer, names, { items: sections }] = await Promise.all([
    q === '' ? undefined : findAnswer(request, q, choices),
    nameChoices(request, choices),
    request.api.listSections(),
  ])
  const latest = answer && answer.found.total > 0 ? [] : await listLatest(request)
  const addresses = everyLocale((its) => searchPath(its, q, choices))
  const path = searchPath(paths, q, choices)
  const cursor = answer?.found.next
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
        answer={answer}
        latest={latest}
        next={cursor ? `${path}${answer.isBegun ? '&typing=true' : ''}&after=${cursor}` : undefined}
        first={after && path}
      />
    ),
    script: 'src/enhancers/suggestions.ts',
    addresses,
  }
}

/** What else there is to read, for who asked nothing yet or found nothing. */
async function listLatest({ api, locale }: PageRequest): Promise<Post[]> {
  return (await api.listPosts({ query: { locale, edition: locale, limit: latestPosts } })).items
}
