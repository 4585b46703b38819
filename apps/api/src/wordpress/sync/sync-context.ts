import type { Language } from '@news/domain'
import type { Db } from '../../db/open.ts'
import type { CategoryFile } from '../categories/category-file.ts'
import type { ImportReport } from '../import-report.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { RestApi } from '../rest/rest-api.ts'

/** What every step of a round works with. */
export interface SyncContext {
  db: Db
  api: RestApi
  /** The public address of the site, without a slash at the end. */
  home: string
  title: string
  /** The language of a text that does not say its own. */
  language: Language
  /** What its categories become. */
  categories: CategoryFile | undefined
  /** The clock, in epoch milliseconds. */
  now: () => number
  report: ImportReport
  pictures: Pictures
  /** Whether drafts and scheduled posts are read, too. */
  isSignedIn: boolean
}
