import type { SearchPage as Found, Suggestion } from '@news/contract'
import type { PageRequest } from '../../page-request.ts'
import type { SearchChoices } from './search-choices.ts'

/** What a question is answered with. */
export interface SearchAnswer {
  found: Found
  /** Nothing has the words as they were written: what was found has words that begin as the last one. */
  isBegun: boolean
  /** What begins so, where nothing was found. */
  suggestions: readonly Suggestion[]
}

const hitsOnAPage = 20
const mostSuggestions = 5

/**
 * Finds the words as they were written; where nothing has them, what has words that begin so, as is suggested to those who
 * type with scripts.
 */
export async function findAnswer(
  request: PageRequest,
  q: string,
  choices: SearchChoices,
): Promise<SearchAnswer> {
  const goesOn = request.after !== undefined
  const isBegun = goesOn && request.typing === 'true'
  const found = await search(request, { ...choices, q, typing: isBegun ? 'true' : undefined })
  if (found.total > 0 || goesOn) return { found, isBegun, suggestions: [] }
  const { api, locale } = request
  const [begun, { items }] = await Promise.all([
    search(request, { ...choices, q, typing: 'true' }),
    api.suggest({ query: { q, locale, limit: mostSuggestions } }),
  ])
  if (begun.total === 0) return { found, isBegun: false, suggestions: items }
  // The articles themselves are among what was found.
  const names = items.filter(({ kind }) => kind !== 'article')
  return { found: { ...begun, didYouMean: found.didYouMean }, isBegun: true, suggestions: names }
}

function search(
  { api, locale, after }: PageRequest,
  query: SearchChoices & { q: string; typing: 'true' | undefined },
): Promise<Found> {
  return api.search({ query: { ...query, locale, edition: locale, limit: hitsOnAPage, after } })
}
