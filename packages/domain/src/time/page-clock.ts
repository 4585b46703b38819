/** What a clock needs of the place where it runs; a page gives its own, a test one that it turns by hand. */
export interface ClockHost {
  /** Epoch milliseconds. */
  now: () => number
  /** As browsers and Node.js have it. */
  setTimeout: (act: () => void, ms: number) => unknown
  /** Ends what `setTimeout` answered. */
  clearTimeout: (timer: never) => void
}

/** Says what changed, and when it will again in epoch milliseconds; `Infinity` when never. */
export type Say = (now: number) => number

/** Keeps texts true that become false with time. */
export interface PageClock {
  /** Says it at once and again each time it becomes false, until the returned function is called. */
  watch: (say: Say) => () => void
  /** No timer runs: for a page that nobody sees. */
  sleep: () => void
  /** Catches up with whatever became false meanwhile. */
  wake: () => void
}

/** The longest delay that a browser's timer knows (HTML, timers): 2³¹ − 1 ms, about 25 days. */
const longestDelayMs = 2 ** 31 - 1

/**
 * One timer for any number of relative times: it goes to the earliest moment at which one of them becomes false.
 *
 * @example
 * const clock = createPageClock({ now: Date.now, setTimeout, clearTimeout })
 * const stop = clock.watch((now) => {
 *   element.textContent = told.format(then, now)
 *   return told.nextChange(then, now)
 * })
 * document.addEventListener('visibilitychange', () => (document.hidden ? clock.sleep() : clock.wake()))
 */
export function createPageClock(host: ClockHost): PageClock {
  const nextBy = new Map<Say, number>()
  let timer: unknown
  let isAsleep = false

  const rest = () => {
    if (timer !== undefined) host.clearTimeout(timer as never)
    timer = undefined
  }
  const turn = () => {
    rest()
    if (isAsleep) return
    const now = host.now()
    for (const [say, next] of nextBy) if (next <= now) nextBy.set(say, say(now))
    const next = Math.min(...nextBy.values())
    if (next < Number.POSITIVE_INFINITY)
      timer = host.setTimeout(turn, Math.min(Math.max(next - host.now(), 0), longestDelayMs))
  }
  return {
    watch(say) {
      nextBy.set(say, Number.NEGATIVE_INFINITY)
      turn()
      return () => {
        nextBy.delete(say)
        turn()
      }
    },
    sleep() {
      isAsleep = true
      rest()
    },
    wake() {
      isAsleep = false
      turn()
    },
  }
}
