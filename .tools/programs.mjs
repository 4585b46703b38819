import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { become, root, toolEnvironment } from './process.mjs'
import { workspaces } from './workspaces.mjs'

/**
 * Runs `<kind>/<name>.ts` of whichever workspace has it, from its sources, with what else the user has said; all of them
 * when no name is given.
 *
 * @param {'bench' | 'chaos'} kind
 * @returns {Promise<number>} the exit code of the first that failed
 */
export async function runPrograms(kind) {
  const { wanted, args } = readArguments(process.argv.slice(2))
  const programs = findPrograms(kind)
  const usage = `npm run ${kind} [-- <name>], where name is one of: ${programs.map(({ name }) => name).join(', ')}`
  if (wanted === '--help') {
    console.log(`${usage}; all of them without a name, which takes about an hour`)
    return 0
  }
  const chosen = programs.filter(({ name }) => wanted === undefined || name === wanted)
  if (chosen.length === 0) throw new Error(`There is no ${kind} ${wanted}.\n${usage}`)
  await ensureInstalled()
  // What is in apps is looked at as it is built.
  if (chosen.some(({ path }) => path.startsWith(join(root, 'apps')))) await build()
  let firstFailure = 0
  for (const { path } of chosen) {
    const code = await become(['--conditions=@news/source', path, ...args], {
      cwd: root,
      env: toolEnvironment(),
    })
    firstFailure ||= code
    if (code > 128) break
  }
  return firstFailure
}

/**
 * What is meant for the programs follows the name of one, but for how all of them shall print.
 *
 * @param {readonly string[]} said
 */
export function readArguments(said) {
  const [first, ...others] = said
  if (said.includes('--help') || said.includes('-h')) return { wanted: '--help', args: [] }
  if (first === undefined || first === '--json') return { wanted: undefined, args: said }
  return { wanted: first, args: others }
}

/** @param {string} kind */
function findPrograms(kind) {
  return workspaces('packages', 'apps').flatMap((folder) => {
    const place = join(root, folder, kind)
    const files = existsSync(place) ? readdirSync(place) : []
    const programs = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    return programs.map((file) => ({ name: basename(file, '.ts'), path: join(place, file) }))
  })
}
