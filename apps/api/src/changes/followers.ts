import { setImmediate as nextTurn } from 'node:timers/promises'
import { announceDueArticles } from '../articles/article-store.ts'
import { engineOf } from '../db/engine.ts'
import type { Db } from '../db/open.ts'
import { createLogTail, type LogTail, type Seen } from './log-tail.ts'
import { createPulse } from './pulse.ts'

interface Follower {
  /** Called at every look that succeeds, with the position of the newest entry and the monotonic time in milliseconds. */
  onLook: (last: number, at: number) => void
  /** Called at every look, also when the store is away. */
  onTick?: (at: number) => void
  /** Called when the log is another one than before, because a backup was restored. */
  onReplaced?: () => void
  /** Called once, when the process stops. */
  onRelease?: () => void
}

/** After so many, others have their turn: thousands may follow. */
const toldAtOnce = 200

interface Waiting {
  timeoutMs: number
  signal: AbortSignal
}

/** Those who must know when the log grows. All of them share one timer and one look at the store. */
export interface Followers {
  /** Is told from now on; gives the function that ends it. */
  follow(follower: Follower): () => void
  /** The newest entries; what was due had been entered before they were looked at. */
  readonly tail: LogTail
  /**
   * Calls once, when the log is longer than a position or another one, the time is over or the process stops; gives the
   * function that ends the waiting for it.
   */
  callBeyond(position: number, timeoutMs: number, call: () => void): () => void
  /** Until then, or until the client has gone. */
  waitBeyond(position: number, waiting: Waiting): Promise<void>
  /** Something was written: looks at once. */
  wake(): void
  /** Lets everybody go, at once. */
  release(): void
}

/**
 * @param now the clock, in epoch milliseconds: a scheduled article whose moment comes is entered while somebody follows
 * @param onWord called when another process says that it has written, before anything is looked up
 */
export function createFollowers(db: Db, now: () => number, onWord = () => {}): Followers {
  const { lookEveryMs, listen } = engineOf(db)
  const following = new Set<Follower>()
  const tail = createLogTail(db)
  let isReleased = false

  const lookAtLog = async () => {
    await announceDueArticles(db, now())
    return tail.look()
  }

  const look = createPulse(lookEveryMs, async () => {
    if (following.size === 0) return 'rest'
    const seen = await lookAtLog().catch(() => void tail.doubt())
    await tellAll(seen)
    return 'go on'
  })

  const tellAll = async (seen: Seen | undefined) => {
    const at = performance.now()
    for (const [i, follower] of [...following].entries()) {
      if (i > 0 && i % toldAtOnce === 0) await nextTurn()
      if (!following.has(follower)) continue
      if (seen?.isReplaced) follower.onReplaced?.()
      if (seen) follower.onLook(seen.last, at)
      follower.onTick?.(at)
    }
  }

  const endListening = listen(() => {
    onWord()
    look.now()
  })

  const follow = (follower: Follower) => {
    following.add(follower)
    if (isReleased) follower.onRelease?.()
    else look.start()
    return () => void following.delete(follower)
  }

  const callBeyond: Followers['callBeyond'] = (position, timeoutMs, call) => {
    const until = performance.now() + timeoutMs
    let isOver = false
    const end = () => {
      leave()
      // Whoever is told of something may be out of time at the same moment.
      if (!isOver) call()
      isOver = true
    }
    // Not before it is known how to leave.
    const leave = follow({
      onLook: (last) => void (last > position && end()),
      onTick: (at) => void (at >= until && end()),
      onReplaced: end,
      onRelease: () => queueMicrotask(end),
    })
    return leave
  }

  return {
    follow,
    tail,
    callBeyond,
    waitBeyond: (position, { timeoutMs, signal }) =>
      new Promise((resolve) => {
        const leave = callBeyond(position, timeoutMs, () => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        })
        const giveUp = () => {
          leave()
          resolve()
        }
        signal.addEventListener('abort', giveUp, { once: true })
        if (signal.aborted) giveUp()
      }),
    wake: look.now,
    release() {
      isReleased = true
      look.stop()
      void endListening()
      for (const { onRelease } of [...following]) onRelease?.()
    },
  }
}
