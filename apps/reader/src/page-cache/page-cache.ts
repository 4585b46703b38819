import type { LogEvent } from './concern.ts'
import { type CacheState, type Contact, type Entry, type Load, mark, stateOf } from './entry.ts'
import { type KeptPage, toKept } from './kept-page.ts'
import { createOnce } from './once.ts'
import { createShelf } from './shelf.ts'
import { createUnderWay } from './under-way.ts'
import { createWorkQueue } from './work-queue.ts'

export interface Answered {
  kept: KeptPage
  state: CacheState
  /** The last entry of the log that the page is sure to know of. */
  cursor?: string | undefined
}

export interface PageCache {
  /** The page under a key, where one is kept that may be sent at once. */
  find: (key: string, now: number) => Answered | undefined
  /**
   * The page under a key. Whoever asks while it is being made gets the same one.
   *
   * @throws what `load` throws, where nothing was kept that may stand in
   */
  get: (key: string, now: number, load: Load) => Promise<Answered>
  /**
   * Something was published: the pages that it concerns are made anew, no others.
   *
   * @returns takes what is known of it later, for the pages that were made before
   */
  purge: (events: readonly LogEvent[]) => (later: readonly LogEvent[]) => void
  /** So much was published that every page is made anew when it is asked for next. */
  expire: () => void
  /** Whether the log is being followed, and up to where: only then is a page true until the log says otherwise. */
  setContact: (contact: Contact, cursor?: string) => void
}

/** How long the reader of a page waits for a newer one while an older one is there, in ms. */
const patienceMs = 1_000
/** Before a page that could not be made is tried again, in ms. */
const retryMs = 5_000
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
  const once = createOnce<KeptPage>()
  const later = createWorkQueue(mostWaiting)
  const underWay = createUnderWay()
  let contact: Contact = 'unknown'
  let cursor: string | undefined
  let generation = 0

  /** A page takes the place of an older one only. */
  const mayReplace = (key: string, begun: number) => {
    const before = shelf.look(key)
    return before === undefined || before.generation <= begun
  }

  const make = async (key: string, now: number, load: Load): Promise<KeptPage> => {
    const begun = generation
    const page = underWay.begin(begun)
    try {
      const loaded = await load()
      const kept = toKept(loaded.renderAt(now), now, later)
      const entry: Entry = {
        loaded,
        load,
        loadedAt: now,
        generation: begun,
        kept,
        standing: 'current',
        retryAt: 0,
      }
      const mayBeKept = page.catchUp(entry)
      if (!mayReplace(key, begun)) return kept
      if (mayBeKept && kept.status === 200) shelf.put(key, entry)
      else shelf.remove(key)
      return kept
    } catch (error) {
      if (!mayReplace(key, begun)) throw error
      const entry = shelf.look(key)
      if (entry && mayStandIn(error)) entry.retryAt = now + retryMs
      else shelf.remove(key)
      throw error
    } finally {
      page.end()
    }
  }
  /** The words for time are said anew when they are no longer true; that needs nobody else. */
  const sayAt = (key: string, entry: Entry, now: number): KeptPage => {
    if (now < entry.kept.madeAt || now >= entry.kept.nextChangeAt) {
      entry.kept = toKept(entry.loaded.renderAt(now), now, later)
      shelf.put(key, entry)
    }
    return entry.kept
  }
  const find = (key: string, now: number): Answered | undefined => {
    const entry = shelf.take(key)
    const state = entry && stateOf(entry, now, contact)
    if (!state) return undefined
    if (state === 'renewing') once.do(key, () => make(key, now, entry.load)).catch(() => {})
    const known = entry.standing === 'aging' ? entry.cursor : cursor
    return { kept: sayAt(key, entry, now), state, ...(state !== 'stale' && { cursor: known }) }
  }
  const startOver = () => {
    generation++
    once.startOver()
  }
  const markBefore = (purged: number, events: readonly LogEvent[]) => {
    const at = cursor
    underWay.tell(purged, (entry) => mark(entry, events, at))
    for (const [key, entry] of shelf.entries())
      if (entry.generation < purged && !mark(entry, events, cursor)) shelf.remove(key)
  }

  return {
    find,
    async get(key, now, load) {
      const found = find(key, now)
      if (found) return found
      const old = shelf.look(key)
      const known = cursor
      const making = once.do(key, () => make(key, now, load))
      if (!old) return { kept: await making, state: 'miss', cursor: known }
      const kept = await Promise.race([making, afterPatience()]).catch((error: unknown) => {
        if (!mayStandIn(error)) throw error
      })
      // Meanwhile it may have been taken back, or another one may be there.
      const still = shelf.look(key)
      if (kept || !still) return { kept: kept ?? (await making), state: 'miss', cursor: known }
      return { kept: sayAt(key, still, now), state: 'stale' }
    },
    purge(events) {
      startOver()
      const purged = generation
      markBefore(purged, events)
      return (later) => markBefore(purged, later)
    },
    expire() {
      startOver()
      const outdate = (entry: Entry) => {
        entry.standing = 'outdated'
        return true
      }
      underWay.tell(generation, outdate)
      for (const [, entry] of shelf.entries()) outdate(entry)
    },
    setContact(next, position) {
      contact = next
      cursor = position
    },
  }
}

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs, undefined).unref()
  })
}
