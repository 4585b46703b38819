import type { Logger } from 'pino'
import type { Followers } from './changes/followers.ts'
import type { Config } from './config.ts'
import type { Db } from './db/open.ts'

/** What the routes work with. */
export interface AppContext
  extends Pick<Config, 'siteUrl' | 'siteName' | 'dataDir' | 'timeZone' | 'language'> {
  db: Db
  /** The clock, in epoch milliseconds. */
  now: () => number
  followers: Followers
  log: Logger
}
