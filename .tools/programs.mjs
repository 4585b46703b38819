import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { become, root, toolEnvironment } from './process.mjs'
import { workspaces } from './workspaces.mjs'

/**
 * Runs `<kind>/<name>.ts` of whichever workspace has it, from its sources, with what else the user has said.
 *
 * @param {'bench' | 'chaos'} kind
 * @returns {Promise<number>} its exit code
 */
export async function runProgram(kind) {
  const [wanted = '', ...args] = process.argv.slice(2)
  const programs = findPrograms(kind)
  const found = programs.find(({ name }) => name === wanted)
  if (!found) {
    const names = programs.map(({ name }) => name).join(', ')
    throw new Error(`npm run ${kind} -- <name>, where name is one of: ${names}`)
  }
  await ensureInstalled()
  return become(['--conditions=@news/source', found.path, ...args], { cwd: root, env: toolEnvironment() })
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
