/** `npm run news -- <command>`: the newsroom's command line; it reads files from where the user stands. */
import { join } from 'node:path'
import { build } from './build.mjs'
import { main } from './command.mjs'
import { ensureInstalled } from './install.mjs'
import { become, root } from './process.mjs'
import { newsCommand, newsroomEnvironment } from './services.mjs'

main(async () => {
  await ensureInstalled()
  await build(['@news/api'])
  const { flags, program } = newsCommand
  return become([...flags, join(root, program), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD,
    env: newsroomEnvironment(),
  })
})
