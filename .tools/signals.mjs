/** Signals closer together than this are one press of Ctrl+C: the terminal sends one, and npm passes it on. */
const repetitionMs = 500

/**
 * Calls back for each time the user or the system asks this process to end. The process itself goes on.
 *
 * @param {(signal: NodeJS.Signals, times: number) => void} act told how often it was asked, 1 at first
 */
export function onEveryEndSignal(act) {
  let times = 0
  let lastAt = Number.NEGATIVE_INFINITY
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      const at = performance.now()
      if (at - lastAt < repetitionMs) return
      lastAt = at
      times += 1
      act(signal, times)
    })
}
