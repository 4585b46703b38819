/** Does the work again and again, never twice at a time, and rests when there is none. */
export function createPulse(everyMs: number, work: () => Promise<'go on' | 'rest'>) {
  let timer: NodeJS.Timeout | undefined
  let isRunning = false
  let isWanted = false
  let isStopped = false

  async function run(): Promise<void> {
    timer = undefined
    isRunning = true
    // A store that is away is looked at again, as one that had nothing to tell.
    const result = await work().catch(() => 'go on')
    isRunning = false
    if (isWanted) now()
    else if (result === 'go on') start()
  }

  function start(afterMs = everyMs): void {
    if (isStopped || isRunning || timer) return
    timer = setTimeout(() => void run(), afterMs).unref()
  }

  function now(): void {
    isWanted = isRunning
    if (isRunning) return
    stopTimer()
    start(0)
  }

  function stopTimer(): void {
    clearTimeout(timer)
    timer = undefined
  }

  return {
    start,
    now,
    stop() {
      isStopped = true
      stopTimer()
    },
  }
}
