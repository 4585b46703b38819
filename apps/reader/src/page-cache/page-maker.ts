import type { Shelf } from '../shelf.ts'
import type { Entry, Load, LoadedPage } from './entry.ts'
import type { KeptPage } from './kept-page.ts'
import { createOnce } from './once.ts'
import type { Publications } from './publications.ts'

interface PageMakerOptions {
  shelf: Shelf<Entry>
  publications: Publications
  /** What was loaded, as it is said at a moment. */
  say: (loaded: LoadedPage, now: number) => KeptPage
  /** Whether an old page is better than this failure. */
  mayStandIn: (error: unknown) => boolean
}

/**
 * Makes the page under a key and keeps it, if it may be.
 *
 * @throws what `load` throws
 */
export type MakePage = (key: string, now: number, load: Load) => Promise<KeptPage>

/** However many ask for a page at the same time, it is made once: for each who asks after a publication, of what is true then. */
export function createPageMaker({ shelf, publications, say, mayStandIn }: PageMakerOptions): MakePage {
  const once = createOnce<KeptPage>()

  /** A page takes the place of an older one only. */
  const mayReplace = (key: string, generation: number) => {
    const before = shelf.look(key)
    return before === undefined || before.generation <= generation
  }
  const make: MakePage = async (key, now, load) => {
    const page = publications.begin()
    const { generation } = page
    try {
      const loaded = await load()
      const kept = say(loaded, now)
      const entry: Entry = { loaded, load, loadedAt: now, generation, kept, standing: 'current' }
      const mayBeKept = page.catchUp(entry) && kept.status === 200
      if (!mayReplace(key, generation)) return kept
      if (mayBeKept) shelf.put(key, entry)
      else shelf.remove(key)
      return kept
    } catch (error) {
      if (!mayReplace(key, generation)) throw error
      const entry = shelf.look(key)
      if (entry && mayStandIn(error)) entry.failedAt = now
      else shelf.remove(key)
      throw error
    } finally {
      page.end()
    }
  }
  return (key, now, load) => once(`${publications.generation} ${key}`, () => make(key, now, load))
}
