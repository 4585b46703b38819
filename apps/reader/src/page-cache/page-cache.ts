import { createShelf } from '../shelf.ts'
import { type CacheState, type Entry, type Load, type LoadedPage, stateOf } from './entry.ts'
import { type KeptPage, toKept } from './kept-page.ts'
import { createPageMaker } from './page-maker.ts'
import { createPublications, type Publications } from './publications.ts'
import { createWorkQueue } from './work-queue.ts'

export interface Answered {
  kept: KeptPage
  state: CacheState
  /** The last entry of the log that the page is sure to know of. */
  cursor?: string | undefined
}

export interface PageCache extends Pick<Publications, 'purge' | 'expire' | 'setContact'> {
  /** The page under a key, where one is kept that may be sent at once. */
  find: (key: string, now: number) => Answered | undefined
  /**
   * The page under a key. Whoever asks while it is being made gets the same one.
   *
   * @throws what `load` throws, where nothing was kept that may stand in
   */
  get: (key: string, now: number, load: Load) => Promise<Answered>
}

/** How long the reader of a page waits for a newer one while an older one is there, in ms. */
const patienceMs = 1_000
/** Pages that wait to be compressed better. */
const mostWaiting = 200

interface PageCacheOptions {
  /** What all texts and their encodings may weigh together. */
  maxBytes: number
  /** Whether an old page is better than this failure. */
  mayStandIn: (error: unknown) => boolean
}

/** Keeps pages in memory, rendered and compressed; those that nobody asked for longest leave first. */
export function createPageCache({ maxBytes, mayStandIn }: PageCacheOptions): PageCache {
  const shelf = createShelf<Entry>(maxBytes, ({ kept }) => kept.weight)
  const later = createWorkQueue(mostWaiting)
  const publications = createPublications(shelf)
  const say = (loaded: LoadedPage, now: number) => toKept(loaded.renderAt(now), now, later)
  const make = createPageMaker({ shelf, publications, say, mayStandIn })

  /** The words for time are said anew when they are no longer true; that needs nobody else. */
  const sayAt = (key: string, entry: Entry, now: number): KeptPage => {
    if (now < entry.kept.madeAt || now >= entry.kept.nextChangeAt) {
      entry.kept = say(entry.loaded, now)
      shelf.put(key, entry)
    }
    return entry.kept
  }
  const find = (key: string, now: number): Answered | undefined => {
    const entry = shelf.take(key)
    const state = entry && stateOf(entry, now, publications.contact)
    if (!state) return undefined
    if (state === 'renewing') make(key, now, entry.load).catch(() => {})
    const cursor = entry.standing === 'aging' ? entry.cursor : publications.cursor
    try {
      return { kept: sayAt(key, entry, now), state, ...(state !== 'stale' && { cursor }) }
    } catch {
      // It is made anew; if that fails, too, who asked is told.
      shelf.remove(key)
      return undefined
    }
  }

  return {
    find,
    async get(key, now, load) {
      const found = find(key, now)
      if (found) return found
      const old = shelf.look(key)
      const { cursor } = publications
      const making = make(key, now, load)
      if (!old) return { kept: await making, state: 'miss', cursor }
      const kept = await Promise.race([making, afterPatience()]).catch((error: unknown) => {
        if (!mayStandIn(error)) throw error
      })
      // Meanwhile it may have been taken back, or another one may be there.
      const still = shelf.look(key)
      if (kept || !still) return { kept: kept ?? (await making), state: 'miss', cursor }
      return { kept: sayAt(key, still, now), state: 'stale' }
    },
    purge: publications.purge,
    expire: publications.expire,
    setContact: publications.setContact,
  }
}

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs, undefined).unref()
  })
}
