import type { SitePaths } from '@news/contract'
import type { Locale } from '@news/domain'
import type { Api } from './api/api.ts'
import type { Dictionary } from './i18n/dictionary.ts'
import type { Site } from './page-context.ts'
import type { View } from './view.ts'

/** What a page is asked for. Not when: what was loaded once is said again later, and the page's clock knows the moment. */
export interface PageRequest {
  api: Api
  locale: Locale
  paths: SitePaths
  words: Dictionary
  site: Site
  /** The reader has asked for little data. */
  savesData: boolean
  /** The slug in the path; empty where a path has none. */
  slug: string
  /** Where a list goes on; absent on its first page. */
  after?: string
  /** What is searched for. */
  q?: string
  /** `true` where the last word of it is only the beginning of one. */
  typing?: string
  /** In which order, and in what part of the newspaper it is searched for, as it was handed in. */
  order?: string
  language?: string
  section?: string
  tag?: string
  author?: string
  partnership?: string
  within?: string
  /** What partnerships are narrowed by, as it was handed in. */
  country?: string
  kind?: string
  stage?: string
}

/** Asks the API for all that a page shows and makes the page. What the API refuses is thrown, not shown. */
export type LoadPage = (request: PageRequest) => Promise<View>
