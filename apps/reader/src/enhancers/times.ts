/** The longest delay that a browser's timer knows: 2³¹ − 1 ms, about 25 days (HTML, timers). */
const longestDelayMs = 2 ** 31 - 1

/**
 * Keeps every relative time of the page true. Each carries in `data-next` the instant at which its words become false:
 * one timer goes to the earliest of them, and only then come the words themselves.
 */
export function keepTimesTrue(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const turn = async () => {
    clearTimeout(timer)
    if (dueMs() <= 0) await import('./say-times.ts').then(({ sayTimes }) => sayTimes()).catch(() => {})
    const next = dueMs()
    // What could not be loaded, for want of a network, is not asked for again before the next look at the page.
    if (next > 0) timer = setTimeout(turn, Math.min(next, longestDelayMs))
  }
  // Timers sleep with the device and with hidden pages: look again when the reader does.
  document.addEventListener('visibilitychange', turn)
  turn()
}

/** Until the first words of the page become false. */
function dueMs(): number {
  const times = document.querySelectorAll<HTMLTimeElement>('time[data-next]')
  return Math.min(...[...times].map(({ dataset }) => Date.parse(dataset.next ?? ''))) - Date.now()
}
