import { type SearchOrder, type SitePaths, searchOrders } from '@news/contract'
import { type Locale, locales, slugSchema } from '@news/domain'
import type { PageRequest } from '../../page-request.ts'

/** What a search may be narrowed and sorted by, as its address says it. */
export interface SearchChoices {
  order?: SearchOrder | undefined
  language?: Locale | undefined
  section?: string | undefined
}

/** What is not understood is not asked for. */
export function parseChoices({ order, language, section }: PageRequest): SearchChoices {
  return {
    order: searchOrders.find((one) => one === order),
    language: locales.find((one) => one === language),
    section: slugSchema.safeParse(section).data,
  }
}

/** True for a search that leaves something out. */
export function isNarrowed({ language, section }: SearchChoices): boolean {
  return language !== undefined || section !== undefined
}

/** The address of a search with these choices. */
export function searchPath(paths: SitePaths, q: string, { order, language, section }: SearchChoices): string {
  const given = { order: order === 'relevance' ? undefined : order, language, section }
  const more = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`&${name}=${value}`],
  )
  return paths.search(q) + more.join('')
}
