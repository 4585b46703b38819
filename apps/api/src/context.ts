import type { Logger } from 'pino'
import { createFollowers, type Followers } from './changes/followers.ts'
import { createSeats, type Seats } from './changes/seats.ts'
import type { Config } from './config.ts'
import { onCommit } from './db/commits.ts'
import type { Db } from './db/open.ts'
import { type AnswerCache, createAnswerCache } from './http/answer-cache.ts'
import { createLimits, type Limits } from './http/limits.ts'
import { createMetrics, type Metrics } from './http/metrics.ts'
import { openStorage } from './media/open-storage.ts'
import type { MediaStorage } from './media/storage.ts'

/** What comes from outside: a store, a clock and a place for words. */
interface Surroundings {
  db: Db
  /** The clock, in epoch milliseconds. */
  now: () => number
  log: Logger
  /** Where lines of the log go that need no logger. */
  lines: { write(line: string): unknown }
}

/** What the routes work with. */
export interface AppContext extends Config, Surroundings {
  followers: Followers
  answers: AnswerCache
  limits: Limits
  seats: Seats
  metrics: Metrics
  media: MediaStorage
}

/** Puts together what the routes work with: whatever is written, here or by another process, is known to all of it. */
export function createContext(config: Config, surroundings: Surroundings): AppContext {
  const { db, now } = surroundings
  const answers = createAnswerCache(now)
  const followers = createFollowers(db, now, answers.empty)
  const limits = createLimits({ ...config, now })
  onCommit(db, () => {
    answers.empty()
    followers.wake()
  })
  let seen: number | undefined
  followers.follow({
    onLook(last) {
      if (last !== seen) answers.empty()
      seen = last
    },
    onReplaced: answers.empty,
  })
  const media = openStorage(config)
  return {
    ...config,
    ...surroundings,
    followers,
    answers,
    limits,
    seats: createSeats(config),
    media,
    metrics: createMetrics(),
  }
}
