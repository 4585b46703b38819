import type { Shelf } from '../shelf.ts'
import type { LogEvent } from './concern.ts'
import { type Contact, type Entry, mark } from './entry.ts'
import { createUnderWay, type PageUnderWay } from './under-way.ts'

/** What the log of changes tells, and which pages that concerns. */
export interface Publications {
  /** How often something was published. */
  readonly generation: number
  readonly contact: Contact
  /** The last entry of the log that was heard of. */
  readonly cursor: string | undefined
  /** A page is made from now on, beside all that is published meanwhile. */
  begin: () => PageUnderWay
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

/** @param shelf the pages that are kept */
export function createPublications(shelf: Shelf<Entry>): Publications {
  const underWay = createUnderWay()
  let contact: Contact = 'unknown'
  let cursor: string | undefined
  let generation = 0

  /** Leaves the pages that were begun before a generation as something that happened then does. */
  const leave = (before: number, leaveOne: (entry: Entry) => boolean) => {
    underWay.tell(before, leaveOne)
    for (const [key, entry] of shelf.entries())
      if (entry.generation < before && !leaveOne(entry)) shelf.remove(key)
  }
  const markBefore = (purged: number, events: readonly LogEvent[]) => {
    const at = cursor
    leave(purged, (entry) => mark(entry, events, at))
  }

  return {
    get generation() {
      return generation
    },
    get contact() {
      return contact
    },
    get cursor() {
      return cursor
    },
    begin: () => underWay.begin(generation),
    purge(events) {
      const purged = ++generation
      markBefore(purged, events)
      return (later) => markBefore(purged, later)
    },
    expire() {
      leave(++generation, outdate)
    },
    setContact(next, position) {
      contact = next
      // Who is away for a while goes on in the same log, or says that it is another one.
      if (next !== 'away') cursor = position
    },
  }
}

function outdate(entry: Entry): true {
  entry.standing = 'outdated'
  return true
}
