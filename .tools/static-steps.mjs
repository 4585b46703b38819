import { auditDependencies } from './audit.mjs'
import { run } from './process.mjs'
import { workspaces } from './workspaces.mjs'

/**
 * All that can be known without running the product.
 *
 * @type {readonly import('./steps.mjs').Step[]}
 */
export const staticSteps = [
  {
    name: 'Format, lint and import rules (Biome)',
    act: () => run('biome', ['check', '--error-on-warnings', '--max-diagnostics=50', '--colors=off']),
  },
  {
    name: 'Types (TypeScript)',
    act: () => runForEach(['.tools', ...workspaces('packages', 'apps')], 'tsc', (folder) => ['-p', folder]),
  },
  {
    name: 'Unused files, exports, packages (knip)',
    act: () => run('knip', ['--no-progress', '--no-config-hints']),
  },
  {
    name: 'API reference (TypeDoc)',
    act: () => run('npm', ['run', 'reference', '--silent', '-w', '@news/reference']),
  },
  { name: 'Build (Turborepo)', act: () => run('turbo', ['run', 'build', '--output-logs=errors-only']) },
  {
    name: 'Packages as others get them (publint)',
    act: () => runForEach(workspaces('packages'), 'publint', (folder) => ['run', folder, '--strict']),
  },
  {
    name: 'Types as others get them (attw)',
    act: () =>
      runForEach(workspaces('packages'), 'attw', (folder) => ['--pack', folder, '--profile', 'esm-only']),
  },
  { name: 'Known vulnerabilities (npm audit)', act: () => auditDependencies() },
]

/**
 * @param {readonly string[]} folders
 * @param {string} command
 * @param {(folder: string) => string[]} argsFor
 * @returns {Promise<import('./process.mjs').Result>}
 */
async function runForEach(folders, command, argsFor) {
  const results = await Promise.all(folders.map((folder) => run(command, argsFor(folder))))
  const failures = results.filter(({ ok }) => !ok)
  return { ok: failures.length === 0, output: failures.map(({ output }) => output).join('\n') }
}
