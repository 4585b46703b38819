import { run } from './process.mjs'

/**
 * Builds all workspaces; what did not change since the last time comes from Turborepo's cache.
 *
 * @param {readonly string[]} [filters] only these workspaces and what they need
 * @throws {Error} with the output of what failed
 */
export async function build(filters = []) {
  const startedAt = Date.now()
  const only = filters.map((filter) => `--filter=${filter}`)
  const { ok, output } = await run('turbo', ['run', 'build', '--output-logs=errors-only', ...only])
  if (!ok) throw new Error(`${output}\nThe build failed: its words are above.`)
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  const cached = / (\d+) cached, (\d+) total/.exec(output)
  console.log(`Built in ${seconds} s${cached ? ` (${cached[1]} of ${cached[2]} parts unchanged)` : ''}.`)
}
