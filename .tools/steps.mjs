/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<import('./process.mjs').Result>} act
 */

/**
 * Takes every step, also after one failed, so that one run shows all there is to mend. Each prints one line; one that
 * failed prints what it said.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<string[]>} the names of the steps that failed
 */
export async function takeSteps(steps) {
  const failed = []
  for (const { name, act } of steps) {
    const startedAt = Date.now()
    const { ok, output, note } = await act()
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
    console.log(`${ok ? '✓' : '✗'} ${name.padEnd(42)}${seconds.padStart(6)} s${note ? `  ${note}` : ''}`)
    if (ok) continue
    failed.push(name)
    console.log(`${output.trimEnd()}\n`)
  }
  return failed
}
