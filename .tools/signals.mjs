/** Signals closer together than this are one press of Ctrl+C: the terminal sends one, and npm passes it on. */
const repetitionMs = 500

/** How often it is looked whether npm is still there. */
const lookEveryMs = 500

/**
 * Calls back for each time the user or the system asks this process to end. The process itself goes on. When npm is ended,
 * only the shell between npm and this process is told: that the shell is gone counts as SIGHUP.
 *
 * @param {(signal: NodeJS.Signals, times: number) => void} act told how often it was asked, 1 at first
 */
export function onEveryEndSignal(act) {
  let times = 0
  let lastAt = Number.NEGATIVE_INFINITY
  const ask = (/** @type {NodeJS.Signals} */ signal) => {
    const at = performance.now()
    if (at - lastAt < repetitionMs) return
    lastAt = at
    times += 1
    act(signal, times)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, ask)
  if (process.env.npm_lifecycle_event) onceOrphaned(() => ask('SIGHUP'))
}

/** @param {() => void} act */
function onceOrphaned(act) {
  const parent = process.ppid
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(looking)
    act()
  }, lookEveryMs)
  looking.unref()
}
