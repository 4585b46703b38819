import {
  type SearchOrder,
  type SearchPeriod,
  type SitePaths,
  searchOrders,
  searchPeriods,
} from '@news/contract'
import { type Locale, locales, slugSchema } from '@news/domain'
import type { PageRequest } from '../../page-request.ts'

/** What a search may be narrowed to, in the order in which it is said. */
export const narrowings = ['section', 'tag', 'author', 'partnership', 'within', 'language'] as const
export type Narrowing = (typeof narrowings)[number]

/** What a search may be narrowed and sorted by, as its address says it. */
export interface SearchChoices {
  order?: SearchOrder | undefined
  language?: Locale | undefined
  section?: string | undefined
  tag?: string | undefined
  author?: string | undefined
  partnership?: string | undefined
  within?: SearchPeriod | undefined
}

/** What is not understood is not asked for. */
export function parseChoices(request: PageRequest): SearchChoices {
  const { order, language, section, tag, author, partnership, within } = request
  const slugOf = (given: string | undefined) => slugSchema.safeParse(given).data
  return {
    order: searchOrders.find((one) => one === order),
    language: locales.find((one) => one === language),
    section: slugOf(section),
    tag: slugOf(tag),
    author: slugOf(author),
    partnership: slugOf(partnership),
    within: searchPeriods.find((one) => one === within),
  }
}

/** True for a search that leaves something out. */
export function isNarrowed(choices: SearchChoices): boolean {
  return narrowings.some((name) => choices[name] !== undefined)
}

/** What of the choices an address says, by its names. */
export function givenChoices({ order, ...choices }: SearchChoices): [name: string, value: string][] {
  const given = { order: order === 'relevance' ? undefined : order, ...choices }
  return (['order', ...narrowings] as const).flatMap((name) => {
    const value = given[name]
    return value === undefined ? [] : [[name, value] as [string, string]]
  })
}

/** The address of a search with these choices. */
export function searchPath(paths: SitePaths, q: string, choices: SearchChoices): string {
  const path = paths.search(q)
  const more = givenChoices(choices)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return more === '' ? path : `${path}${q === '' ? '?' : '&'}${more}`
}
