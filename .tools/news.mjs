/** `npm run news -- <command>`: the newsroom's command line; it reads files from where the user stands. */
import { join } from 'node:path'
import { build } from './build.mjs'
import { main } from './command.mjs'
import { ensureInstalled } from './install.mjs'
import { become, root } from './process.mjs'
import { newsroomEnvironment } from './services.mjs'

main(async () => {
  await ensureInstalled()
  await build(['@news/api'])
  const args = [join(root, 'apps/api/dist/cli.js'), ...process.argv.slice(2)]
  return become(args, { cwd: process.env.INIT_CWD, env: newsroomEnvironment() })
})
