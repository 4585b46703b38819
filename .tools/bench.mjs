/** `npm run bench -- <name>`: runs `bench/<name>.ts` of whichever workspace has it, from its sources. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { main } from './command.mjs'
import { ensureInstalled } from './install.mjs'
import { become, root, toolEnvironment } from './process.mjs'
import { workspaces } from './workspaces.mjs'

main(async () => {
  const [wanted = '', ...args] = process.argv.slice(2)
  const benches = findBenches()
  const found = benches.find(({ name }) => name === wanted)
  if (!found)
    throw new Error(
      `npm run bench -- <name>, where name is one of: ${benches.map(({ name }) => name).join(', ')}`,
    )
  await ensureInstalled()
  return become(['--conditions=@news/source', found.path, ...args], { cwd: root, env: toolEnvironment() })
})

function findBenches() {
  return workspaces('packages', 'apps').flatMap((folder) => {
    const bench = join(root, folder, 'bench')
    const files = existsSync(bench) ? readdirSync(bench) : []
    const programs = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    return programs.map((file) => ({ name: basename(file, '.ts'), path: join(bench, file) }))
  })
}
