import { setTimeout as pause } from 'node:timers/promises'
import type { Api } from './api.ts'

/** Less than the patience of a request, in seconds. */
const waitSeconds = 4

/** Before the log is asked again after a failure, in ms. */
const retryMs = 5_000

interface Following {
  onChange: () => void
  /** Ends it. */
  signal: AbortSignal
}

/** Follows the log of changes from its end on, and says when there is something new; never fails. */
export async function followChanges(api: Api, { onChange, signal }: Following): Promise<void> {
  let after: string | undefined
  let isAtEnd = false
  while (!signal.aborted) {
    try {
      const { items, next } = await api.listChanges({
        query: { after, limit: 1_000, wait: isAtEnd ? waitSeconds : 0 },
        signal,
      })
      if (isAtEnd && items.length > 0) onChange()
      isAtEnd ||= items.length < 1_000
      after = next
    } catch {
      // What was published meanwhile is in the log; pages are looked at again after a minute in any case.
      await pause(retryMs, undefined, { signal }).catch(() => {})
    }
  }
}
