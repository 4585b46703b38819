import { run } from './process.mjs'

/** From when on whoever waits is told for what: what comes from the cache is there before. */
const announceMs = 2_000

/**
 * Builds all workspaces; what did not change since the last time comes from Turborepo's cache, and is not spoken of.
 *
 * @param {readonly string[]} [workspaces] only these and what they need
 * @throws {Error} with the output of what failed
 */
export async function build(workspaces = []) {
  const startedAt = performance.now()
  const filters = workspaces.map((workspace) => `--filter=${workspace}`)
  const building = setTimeout(() => console.error('Building …'), announceMs)
  const { ok, output } = await run('turbo', ['run', 'build', '--output-logs=errors-only', ...filters])
  clearTimeout(building)
  if (!ok) throw new Error(`${output}\nThe build failed: its words are above.`)
  if (output.includes('FULL TURBO')) return
  // Beside the words of whatever comes after, which a program may read.
  console.error(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
}
