import type { RenderedPage } from '../render/render-page.tsx'
import { concernOf, isRemoval, type LogEvent } from './concern.ts'
import type { Holdings } from './holdings.ts'
import type { KeptPage } from './kept-page.ts'

/** What a page says, without the moment at which it says it: it can be said again later without asking anybody. */
export interface LoadedPage {
  holdings: Holdings
  /** @param now epoch milliseconds */
  renderAt: (now: number) => RenderedPage
}

/**
 * Where an answer came from: made for it; kept; kept, while a newer one is being made; or kept too long, since nothing
 * newer could be made.
 */
export type CacheState = 'miss' | 'hit' | 'renewing' | 'stale'

/** The log is followed; nobody knows yet; or there is nobody to be asked for anything newer. */
export type Contact = 'following' | 'unknown' | 'away'

export type Load = () => Promise<LoadedPage>

/** The longest that a page is taken for true when nobody follows the log, in ms. */
const unfollowedMs = 60_000
/** Names of sections, tags and authors change without an entry in the log: look at everything once in a while. */
const followedMs = 600_000
/** Before a page that could not be made is tried again, in ms. */
const retryMs = 5_000
/** Nothing newer is known; something beside the subject is newer; the page says what is no longer so. */
const standings = ['current', 'aging', 'outdated'] as const
type Standing = (typeof standings)[number]

/** A page in the cache. */
export interface Entry {
  loaded: LoadedPage
  load: Load
  loadedAt: number
  /** How often something was published before it was begun. */
  generation: number
  kept: KeptPage
  standing: Standing
  /** Where the log was when something beside the subject became newer. */
  cursor?: string | undefined
  /** When nothing newer could be made, in epoch milliseconds. */
  failedAt?: number
}

/** Marks a page as what happened after a place in the log leaves it; false when it must not be kept. */
export function mark(entry: Entry, events: readonly LogEvent[], cursor: string | undefined): boolean {
  for (const event of events) {
    const concern = concernOf(entry.loaded.holdings, event)
    if (concern === 'subject' && isRemoval(event.change)) return false
    if (!concern) continue
    if (entry.standing === 'current') entry.cursor = cursor
    entry.standing = worse(entry.standing, concern === 'beside' ? 'aging' : 'outdated')
  }
  return true
}

/** How a kept page may be sent; undefined when it may not. */
export function stateOf(
  { loadedAt, failedAt, standing }: Entry,
  now: number,
  contact: Contact,
): CacheState | undefined {
  if (contact === 'away' || hasJustFailed(failedAt, now)) return 'stale'
  const age = now - loadedAt
  if (standing === 'outdated' || age < 0) return undefined
  if (contact === 'unknown') return age < unfollowedMs ? 'hit' : undefined
  return standing === 'aging' || age >= followedMs ? 'renewing' : 'hit'
}

/** A clock that was set back has nothing to say of when that was. */
function hasJustFailed(failedAt: number | undefined, now: number): boolean {
  return failedAt !== undefined && now >= failedAt && now < failedAt + retryMs
}

function worse(one: Standing, other: Standing): Standing {
  return standings.indexOf(one) > standings.indexOf(other) ? one : other
}
