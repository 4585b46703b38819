import { sitePaths } from '@news/contract'
import { type Locale, locales } from '@news/domain'
import type { Request } from 'express'
import { dictionaryFor } from './i18n/dictionary.ts'
import type { PageRequest } from './page-request.ts'
import { pageKey, savesData } from './save-data.ts'

/** What a page is asked for, by the address of a request. */
export function toPageRequest(
  request: Request,
  { api, site }: Pick<PageRequest, 'api' | 'site'>,
): PageRequest {
  const locale = localeOf(request.path)
  const { slug = '' } = request.params
  return {
    api,
    locale,
    site,
    paths: sitePaths(locale),
    words: dictionaryFor(locale),
    slug: String(slug),
    savesData: savesData(request),
    ...knownQuery(request),
  }
}

/** The address as our own links have it: what trackers add to it makes no other page. */
export function keyOf(request: Request): string {
  const query = new URLSearchParams(knownQuery(request)).toString()
  return pageKey(query ? `${request.path}?${query}` : request.path, savesData(request))
}

/** What a page may be asked for behind the question mark; nothing else makes another page. */
const queryNames = [
  'after',
  'q',
  'typing',
  'country',
  'kind',
  'stage',
  'order',
  'language',
  'section',
  'tag',
  'author',
  'partnership',
  'within',
] as const

/** Signs that nobody can see or write are no part of a question, and no page may hold them: some turn the text around. */
function knownQuery({ query }: Request): Partial<Record<(typeof queryNames)[number], string>> {
  return Object.fromEntries(
    queryNames.flatMap((name) => {
      const value = query[name]
      return typeof value === 'string'
        ? [[name, value.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')]]
        : []
    }),
  )
}

/** The language is the first part of the path; Ukrainian has none. */
function localeOf(path: string): Locale {
  const [, first] = path.split('/')
  return locales.find((locale) => locale === first) ?? 'uk'
}
