import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './process.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Whether everything that the lockfile names is in `node_modules`. npm keeps a lockfile of what it really installed
 * there; comparing the two needs no stamp of ours and sees an installation by hand as well.
 *
 * @param {string} [directory] the checkout to look at
 */
export function isInstalled(directory = root) {
  const installed = readPackages(join(directory, 'node_modules', '.package-lock.json'))
  const runtime = existsSync(join(directory, 'node_modules', '.bin', 'node'))
  return (
    runtime &&
    installed !== undefined &&
    holdsAll(installed, readPackages(join(directory, 'package-lock.json')))
  )
}

/**
 * @param {LockedPackages} installed
 * @param {LockedPackages | undefined} locked
 */
function holdsAll(installed, locked = {}) {
  return Object.entries(locked).every(([path, wanted]) => {
    const found = installed[path]
    if (path === '') return true
    // Packages for other systems stay away, and npm says so by calling them optional.
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/**
 * @param {string} path
 * @returns {LockedPackages | undefined}
 */
function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}

/**
 * Installs what the lockfile names, when it is not there.
 *
 * @throws {Error} with npm's own words when that fails
 */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.error('Installing what package-lock.json names (about 250 packages, once) …')
  // Not `npm ci`: it refuses a lockfile that was written where the binaries for other systems could not be had. The
  // tools for building and testing are development dependencies, needed even where NODE_ENV says production.
  const { ok, output } = await run('npm', [
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
  ])
  if (!ok) throw new Error(`${output}\nnpm could not install the packages: its words are above.`)
  if (!existsSync(join(root, 'node_modules', '.bin', 'node')))
    throw new Error(
      'The npm package "node" came without its runtime, as npm may not run install scripts here. ' +
        'Allow this one: npm rebuild node --ignore-scripts=false',
    )
}
